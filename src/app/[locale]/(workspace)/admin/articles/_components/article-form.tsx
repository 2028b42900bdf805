import { useLocale, useTranslations } from 'next-intl';
import type { articleApi } from '@/domain/articles/api';
import { TOPICS, type Article } from '@/domain/articles/schema';
import { LOCALES, type Locale } from '@/domain/shared/primitives';
import type { SentBodyOf } from '@/domain/shared/endpoint';
import { localePath } from '@/i18n/locale-path';
import { formFields, type FormErrors, type FormFieldsOf } from '@/ui/form-fields';
import { Button } from '@/ui/kit/button';
import { Field } from '@/ui/kit/field';
import { INPUT_LOOK } from '@/ui/kit/input-look';
import { Select } from '@/ui/kit/select';
import { TextArea } from '@/ui/kit/text-area';

type Body = SentBodyOf<typeof articleApi.create> & { version?: number };
type Props = { article: Article | null; errors: FormErrors | null };

const EMPTY_BOXES = 2;
const STATES = ['draft', 'published'] as const;

/** Writes an article or changes one; every save is a version with its reason. */
export function ArticleForm({ article, errors }: Props) {
  const t = useTranslations('articles');
  const locale = useLocale();
  const fields = formFields<Body>(errors);
  const path = article === null ? '/api/admin/articles' : `/api/admin/articles/${article.slug}`;
  return (
    <form method="post" action={path} className="grid gap-6">
      <input type="hidden" name="_then" value={localePath('/admin/articles/{slug}?saved', locale)} />
      {article === null ? (
        <Field {...fields.field('slug')} label={t('admin.slug')} hint={t('admin.slugHint')} required maxLength={60} />
      ) : (
        <>
          <input type="hidden" name="_method" value="PUT" />
          <input {...fields.hidden('version', article.version)} />
        </>
      )}
      <div className="grid gap-5 lg:grid-cols-3">
        {LOCALES.map((language) => (
          <Texts key={language} language={language} article={article} fields={fields} />
        ))}
      </div>
      <Field {...fields.field('words', article?.words)} label={t('admin.words')} optional maxLength={300} />
      <Boxes legend={t('admin.sources')} {...fields.choices('sources', article?.sources ?? [])} />
      <div className="grid gap-5 md:grid-cols-3">
        <Select
          {...fields.field('topic', article?.topic ?? 'prevention')}
          label={t('admin.topic')}
          options={TOPICS.map((value) => ({ value, label: t(`topics.${value}`) }))}
        />
        <Select
          {...fields.field('state', article?.state ?? 'draft')}
          label={t('admin.state')}
          options={STATES.map((value) => ({ value, label: t(`admin.states.${value}`) }))}
        />
        <Field {...fields.field('reviewedOn', article?.reviewedOn)} type="date" label={t('admin.reviewedOn')} required />
      </div>
      <div className="max-w-text">
        <TextArea {...fields.field('reason')} label={t('admin.reason')} required maxLength={500} />
      </div>
      <Button className="justify-self-start">{t('admin.save')}</Button>
    </form>
  );
}

function Texts({ language, article, fields }: { language: Locale; article: Article | null; fields: FormFieldsOf<Body> }) {
  const t = useTranslations('articles.admin');
  return (
    <fieldset lang={language} className="grid content-start gap-4">
      <legend className="mb-2 text-title">{t(`languages.${language}`)}</legend>
      <Field {...fields.field(`title.${language}`, article?.title[language])} label={t('titleIn')} required maxLength={200} />
      <TextArea {...fields.field(`about.${language}`, article?.about[language])} label={t('about')} required maxLength={600} />
      <Boxes legend={t('care')} {...fields.choices(`care.${language}`, article?.care[language] ?? [])} />
      <Boxes legend={t('help')} {...fields.choices(`help.${language}`, article?.help[language] ?? [])} />
    </fieldset>
  );
}

/** One sentence a box, with empty ones behind. */
function Boxes({ legend, name, chosen }: { legend: string; name: string; chosen: readonly string[] }) {
  const t = useTranslations('articles.admin');
  const shown = [...chosen, ...Array.from({ length: EMPTY_BOXES }, () => '')];
  return (
    <fieldset className="grid gap-2">
      <legend className="font-semibold">{legend}</legend>
      <p className="text-small text-muted">{t('pointsHint')}</p>
      {shown.map((text, i) => (
        <textarea
          key={`${String(i)} ${text}`}
          name={name}
          defaultValue={text}
          aria-label={legend}
          rows={2}
          maxLength={600}
          className={INPUT_LOOK}
        />
      ))}
    </fieldset>
  );
}

import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import type { TEMPLATE_KINDS } from '@/domain/notes/templates';
import { listNoteTemplates } from '@/server/notes/templates';
import { formKey, pageCtx, pageFlash } from '@/server/platform/page';
import { Notice } from '@/ui/kit/notice';
import { PageTitle } from '@/ui/kit/page-title';
import { ProblemNotice } from '@/ui/kit/problem-notice';
import { Section } from '@/ui/kit/section';
import { TemplateForm } from './_components/template-form';
import { TemplateRow } from './_components/template-row';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ done?: string | string[]; problem?: string | string[] }>;
};

const KINDS = ['phrase', 'template'] as const satisfies typeof TEMPLATE_KINDS;
const TITLES = { phrase: ['phrases', 'noPhrases', 'newPhrase'], template: ['templates', 'noTemplates', 'newTemplate'] } as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('noteTemplates');
  return { title: t('title') };
}

/** A doctor's templates and phrases, and those of the clinics they work in; each form posts natively. */
export default async function NoteTemplatesPage({ params, searchParams }: Props) {
  const ctx = await pageCtx(['doctor'], { locale: (await params).locale, path: '/note-templates' });
  const query = await searchParams;
  const locale = await getLocale();
  const t = await getTranslations('noteTemplates');
  const errors = await pageFlash(query.problem);
  const { items, manages } = await listNoteTemplates(ctx);
  return (
    <>
      <PageTitle title={t('title')} lead={t('lead')} />
      {query.done !== undefined && errors === null && (
        <Notice kind="done" live>
          {t('done')}
        </Notice>
      )}
      {errors !== null && <ProblemNotice code={errors.code} />}
      {KINDS.map((kind) => {
        const own = items.filter((one) => one.kind === kind);
        const [title, none, add] = TITLES[kind];
        return (
          <Section key={kind} title={t(title)}>
            {own.length === 0 && <p className="mb-4 text-muted">{t(none)}</p>}
            <ul className="mb-4 divide-y divide-line border-y border-line empty:hidden">
              {own.map((template) => (
                <TemplateRow key={template.id} template={template} />
              ))}
            </ul>
            <details open={errors?.values['kind'] === kind && errors.values['version'] === undefined}>
              <summary className="flex min-h-12 cursor-pointer items-center font-semibold text-act">{t(add)}</summary>
              <TemplateForm
                kind={kind}
                managed={manages}
                locale={locale}
                formKey={formKey()}
                errors={errors?.values['kind'] === kind ? errors : null}
              />
            </details>
          </Section>
        );
      })}
    </>
  );
}

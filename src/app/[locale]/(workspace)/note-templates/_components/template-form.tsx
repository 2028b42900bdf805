import { useTranslations } from 'next-intl';
import type { NoteTemplateView, noteApi } from '@/domain/notes/api';
import { SOAP_PARTS } from '@/domain/notes/schema';
import type { SentBodyOf } from '@/domain/shared/endpoint';
import type { Locale } from '@/domain/shared/primitives';
import { localePath } from '@/i18n/locale-path';
import { formFields, type FormErrors } from '@/ui/form-fields';
import { Button } from '@/ui/kit/button';
import { Field } from '@/ui/kit/field';
import { Select } from '@/ui/kit/select';
import { TextArea } from '@/ui/kit/text-area';

type Props = {
  kind: NoteTemplateView['kind'];
  /** The one that is changed; a new one without. */
  template?: NoteTemplateView;
  /** The organisations a new one can be made for. */
  managed?: readonly { orgId: string; name: string }[];
  locale: Locale;
  formKey?: string;
  errors: FormErrors | null;
};

/** Writes a template or a phrase, or changes one. */
export function TemplateForm({ kind, template, managed = [], locale, formKey, errors }: Props) {
  const t = useTranslations('noteTemplates');
  const parts = useTranslations('consultation.room');
  const { field, hidden } = formFields<SentBodyOf<typeof noteApi.changeTemplate>>(errors);
  return (
    <form
      method="post"
      action={template === undefined ? '/api/note-templates' : `/api/note-templates/${template.id}`}
      className="grid max-w-text justify-items-start gap-4 py-3 *:w-full"
    >
      <input type="hidden" name="_then" value={localePath('/note-templates?done', locale)} />
      <input {...hidden('kind', kind)} />
      {template === undefined ? (
        <input type="hidden" name="_key" value={formKey} />
      ) : (
        <>
          <input type="hidden" name="_method" value="PUT" />
          <input {...hidden('version', template.version)} />
        </>
      )}
      <Field {...field('name', template?.name)} label={t(kind === 'phrase' ? 'phraseName' : 'name')} required maxLength={40} />
      {kind === 'phrase' && <TextArea {...field('text', template?.text)} label={t('text')} required maxLength={4_000} />}
      {kind === 'template' &&
        SOAP_PARTS.map((part) => (
          <TextArea key={part} {...field(`parts.${part}`, template?.parts[part])} label={parts(part)} rows={2} maxLength={4_000} />
        ))}
      {managed.length > 0 && (
        <Select
          {...field('orgId')}
          label={t('whose')}
          emptyLabel={t('own')}
          options={managed.map(({ orgId, name }) => ({ value: orgId, label: t('ofOrg', { name }) }))}
        />
      )}
      <Button className="w-auto!">{t('save')}</Button>
    </form>
  );
}

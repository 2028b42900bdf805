import { useLocale, useTranslations } from 'next-intl';
import type { NoteTemplateView } from '@/domain/notes/api';
import { localePath } from '@/i18n/locale-path';
import { PostButton } from '@/ui/kit/post-button';
import { TemplateForm } from './template-form';

/** One template or phrase: what it says and whose it is; who may, changes it or removes it. */
export function TemplateRow({ template }: { template: NoteTemplateView }) {
  const t = useTranslations('noteTemplates');
  const locale = useLocale();
  const { id, kind, name, text, parts, orgName, mayChange } = template;
  const title = kind === 'phrase' ? `.${name}` : name;
  return (
    <li className="py-3">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <strong>{title}</strong>
        <span className="text-small text-muted">{orgName === undefined ? t('own') : t('ofOrg', { name: orgName })}</span>
      </p>
      <p className="max-w-text whitespace-pre-wrap text-muted">
        {kind === 'phrase' ? text : Object.values(parts).filter(Boolean).join('\n')}
      </p>
      {mayChange && (
        <div className="mt-2 grid justify-items-start gap-2">
          <details className="w-full">
            <summary className="flex min-h-12 cursor-pointer items-center font-semibold text-act">{t('edit', { name: title })}</summary>
            <TemplateForm kind={kind} template={template} locale={locale} errors={null} />
          </details>
          <PostButton
            action={`/api/note-templates/${id}`}
            then={localePath('/note-templates?done', locale)}
            kind="quiet"
            name={t('removeOf', { name: title })}
            fields={{ _method: 'DELETE' }}
          >
            {t('remove')}
          </PostButton>
        </div>
      )}
    </li>
  );
}

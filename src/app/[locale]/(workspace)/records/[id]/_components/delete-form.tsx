import { useLocale, useTranslations } from 'next-intl';
import { localePath } from '@/i18n/locale-path';
import { Button } from '@/ui/kit/button';
import { Field } from '@/ui/kit/field';

type Props = { id: string; version: number; backHref: string };

/** Takes the entry out of the record, with a reason. */
export function DeleteForm({ id, version, backHref }: Props) {
  const t = useTranslations('records');
  return (
    <details className="rounded-lg border border-line p-4">
      <summary className="flex min-h-12 cursor-pointer items-center font-semibold text-danger">{t('delete')}</summary>
      <p className="mt-2 max-w-text text-muted">{t('deleteText')}</p>
      <form method="post" action={`/api/records/${id}`} className="mt-3 grid max-w-text justify-items-start gap-5 *:w-full">
        <input type="hidden" name="_method" value="DELETE" />
        <input type="hidden" name="_then" value={localePath(backHref, useLocale())} />
        <input type="hidden" name="version" value={version} />
        <Field name="reason" label={t('deleteReason')} optional maxLength={500} />
        <Button kind="danger" className="w-auto!">
          {t('deleteButton')}
        </Button>
      </form>
    </details>
  );
}

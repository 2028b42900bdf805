import { useLocale, useTranslations } from 'next-intl';
import type { StockRow } from '@/domain/pharmacies/schema';
import { localePath } from '@/i18n/locale-path';
import { Button } from '@/ui/kit/button';

/** Takes a row out of the stock; behind a disclosure, so that nobody does it by mistake. */
export function RemoveRow({ pharmacyId, row }: { pharmacyId: string; row: StockRow }) {
  const t = useTranslations('stock');
  const action = `/api/pharmacy/${pharmacyId}/stock/${row.medicineId}?version=${String(row.version)}`;
  return (
    <details className="mt-8">
      <summary className="inline-flex min-h-12 items-center font-semibold text-act">{t('removeTitle')}</summary>
      <form method="post" action={action} className="mt-3 grid max-w-text justify-items-start gap-3">
        <input type="hidden" name="_method" value="DELETE" />
        <input type="hidden" name="_then" value={localePath('/stock?saved', useLocale())} />
        <p>{t('removeText')}</p>
        <Button kind="danger">{t('remove')}</Button>
      </form>
    </details>
  );
}

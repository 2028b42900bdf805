import { useFormatter, useLocale, useTranslations } from 'next-intl';
import type { pharmacyApi } from '@/domain/pharmacies/api';
import { LOW_AT_USUAL, type StockRow } from '@/domain/pharmacies/schema';
import type { SentBodyOf } from '@/domain/shared/endpoint';
import { localePath } from '@/i18n/locale-path';
import { formFields, type FormErrors } from '@/ui/form-fields';
import { ActionBar } from '@/ui/kit/action-bar';
import { Button } from '@/ui/kit/button';
import { Field } from '@/ui/kit/field';

type Props = {
  pharmacyId: string;
  medicineId: string;
  /** The row as it is now, or null for a medicine that is added. */
  row: StockRow | null;
  brands: readonly string[];
  errors: FormErrors | null;
};

const PAISE_PER_RUPEE = 100;

/** Adds a medicine or changes its row. After a conflict, what is stored now stands beside each field that differs. */
export function StockForm({ pharmacyId, medicineId, row, brands, errors }: Props) {
  const t = useTranslations('stock');
  const format = useFormatter();
  const fields = formFields<SentBodyOf<typeof pharmacyApi.putStock>>(errors);
  const isConflict = errors?.code === 'changed-meanwhile';
  const text = (value: string | number | undefined) => (value === undefined ? '' : String(value));
  const price = row === null ? '' : String(row.pricePaise / PAISE_PER_RUPEE);
  const own = (name: 'quantity' | 'lowAt' | 'priceRupees' | 'brand' | 'batch' | 'expiresOn', stored: string, usual = '') => {
    const field = fields.field(name, row === null ? usual : stored);
    const differs = isConflict && field.defaultValue !== stored;
    return { ...field, label: t(name), ...(differs && { hint: t('nowStored', { value: stored === '' ? t('nothing') : stored }) }) };
  };
  return (
    <form method="post" action={`/api/pharmacy/${pharmacyId}/stock/${medicineId}`}>
      <input type="hidden" name="_method" value="PUT" />
      <input type="hidden" name="_then" value={localePath('/stock?saved', useLocale())} />
      <input {...fields.hidden('version', row?.version ?? 0)} />
      <div className="grid gap-5 sm:grid-cols-2 lg:grid-cols-3">
        <Field {...own('quantity', text(row?.quantity))} type="number" min={0} step={1} inputMode="numeric" required />
        <Field {...own('priceRupees', price)} type="number" min={0} step="0.01" inputMode="decimal" required />
        <Field {...own('lowAt', text(row?.lowAt), String(LOW_AT_USUAL))} type="number" min={0} step={1} inputMode="numeric" required />
        <Field {...own('brand', text(row?.brand), brands.length === 1 ? brands[0] : '')} optional maxLength={60} />
        <Field {...own('batch', text(row?.batch))} optional maxLength={40} />
        <Field {...own('expiresOn', text(row?.expiresOn))} type="date" optional />
      </div>
      {row !== null && row.held > 0 && <p className="mt-4 text-muted">{t('heldText', { count: format.number(row.held) })}</p>}
      <ActionBar>
        <Button>{t(row === null ? 'add' : 'save')}</Button>
      </ActionBar>
    </form>
  );
}

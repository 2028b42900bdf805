import { useFormatter, useLocale, useTranslations } from 'next-intl';
import type { StockRow } from '@/domain/pharmacies/schema';
import { CLINIC_TIME_ZONE, formatterFor } from '@/domain/shared/clock-text';
import { Link } from '@/i18n/link';
import { DataTable } from '@/ui/kit/data-table';
import { Money } from '@/ui/kit/money';
import { TimeText } from '@/ui/kit/time-text';
import { StockStatus } from '@/ui/pharmacies/stock-status';

/** Rows of a pharmacy's stock; the name opens one. */
export function StockTable({ rows }: { rows: readonly StockRow[] }) {
  const t = useTranslations('stock');
  const format = useFormatter();
  const date = formatterFor('dayMonthYear', useLocale(), CLINIC_TIME_ZONE);
  const columns = [
    { title: t('medicine') },
    { title: t('state') },
    { title: t('quantity'), end: true },
    { title: t('price'), end: true },
    { title: t('expiresOn') },
    { title: t('updated') },
  ];
  const cellsOf = (row: StockRow) => [
    <Link key="name" href={`/stock/${row.medicineId}`} className="inline-block min-h-12 font-semibold text-act underline" lang="en">
      {`${row.generic} ${row.strength}, ${row.form}`}
      {row.brand !== undefined && <span className="block font-normal text-muted">{row.brand}</span>}
    </Link>,
    <StockStatus key="state" state={row.state} />,
    <span key="quantity">
      {format.number(row.quantity)}
      {row.held > 0 && <span className="block text-small text-muted">{t('held', { count: row.held })}</span>}
    </span>,
    <Money key="price" paise={row.pricePaise} />,
    row.expiresOn === undefined ? '' : [date.format(new Date(row.expiresOn)), row.batch].filter(Boolean).join(' · '),
    <span key="updated">
      <TimeText at={row.updatedAt} />
      <span className="block text-small text-muted">{row.updatedBy}</span>
    </span>,
  ];
  return <DataTable caption={t('title')} columns={columns} rows={rows.map((row) => ({ key: row.medicineId, cells: cellsOf(row) }))} />;
}

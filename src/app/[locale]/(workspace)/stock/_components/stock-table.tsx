import { useFormatter, useLocale, useTranslations } from 'next-intl';
import type { STOCK_SORTS } from '@/domain/pharmacies/api';
import type { StockRow } from '@/domain/pharmacies/schema';
import { CLINIC_TIME_ZONE, formatterFor } from '@/domain/shared/clock-text';
import { DataTable } from '@/ui/kit/data-table';
import type { ListView } from '@/ui/kit/list-view';
import { Money } from '@/ui/kit/money';
import { TableLink } from '@/ui/kit/table-link';
import { TimeText } from '@/ui/kit/time-text';
import { StockStatus } from '@/ui/pharmacies/stock-status';

type Sort = (typeof STOCK_SORTS)[number];
/** `view` where the rows can be sorted: not where they are the best matches or what expires first. */
type Props = { rows: readonly StockRow[]; view: ListView<Sort> | undefined };

/** Rows of a pharmacy's stock; the name opens one. */
export function StockTable({ rows, view }: Props) {
  const t = useTranslations('stock');
  const format = useFormatter();
  const date = formatterFor('dayMonthYear', useLocale(), CLINIC_TIME_ZONE);
  const columns = [
    { title: t('medicine'), ...(view && { sort: view.sortBy('title') }) },
    { title: t('state') },
    { title: t('quantity'), end: true },
    { title: t('price'), end: true },
    { title: t('expiresOn') },
    { title: t('updated'), ...(view && { sort: view.sortBy('updatedAt') }) },
  ];
  const cellsOf = (row: StockRow) => [
    <TableLink key="name" href={`/stock/${row.medicineId}`} lang="en">
      {`${row.generic} ${row.strength}, ${row.form}`}
      {row.brand !== undefined && <span className="block font-normal text-muted">{row.brand}</span>}
    </TableLink>,
    <StockStatus key="state" state={row.state} />,
    <span key="quantity">
      {format.number(row.quantity)}
      {row.held > 0 && <span className="block text-small text-muted">{t('held', { count: row.held })}</span>}
    </span>,
    <Money key="price" paise={row.pricePaise} />,
    [row.expiresOn && date.format(new Date(row.expiresOn)), row.batch].filter(Boolean).join(' · '),
    <span key="updated">
      <TimeText at={row.updatedAt} />
      <span className="block text-small text-muted">{row.updatedBy}</span>
    </span>,
  ];
  return <DataTable caption={t('title')} columns={columns} rows={rows.map((row) => ({ key: row.medicineId, cells: cellsOf(row) }))} />;
}

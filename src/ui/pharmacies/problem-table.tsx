import { useTranslations } from 'next-intl';
import type { StockColumn } from '@/domain/pharmacies/stock-columns';
import { DataTable } from '../kit/data-table';
import { Section } from '../kit/section';

/** The codes that have a sentence of their own. */
const CODES = [
  'required',
  'not-a-number',
  'formula',
  'too-small',
  'too-large',
  'too-long',
  'wrong-date',
  'wrong-format',
  'unknown-medicine',
  'other-strength',
  'other-form',
  'several-medicines',
  'duplicate',
  'expired',
  'cut-short',
] as const;

type Props = { problems: readonly { row: number; column: StockColumn; code: string; value: string }[]; count: number };

/** What is wrong with a file, by row and column. */
export function ProblemTable({ problems, count }: Props) {
  const t = useTranslations('stockImport');
  const columns = [{ title: t('row') }, { title: t('column') }, { title: t('value') }, { title: t('problem') }];
  const rows = problems.map(({ row, column, code, value }, n) => ({
    key: `${String(row)} ${column} ${String(n)}`,
    cells: [`${t('row')} ${String(row)}`, t(`columns.${column}`), value, t(`codes.${CODES.find((one) => one === code) ?? 'other'}`)],
  }));
  return (
    <Section title={t('problemsTitle')} lead={t('problemsLead')}>
      <DataTable caption={t('problemsTitle')} columns={columns} rows={rows} />
      {count > problems.length && <p className="mt-3 text-muted">{t('more', { count: count - problems.length })}</p>}
    </Section>
  );
}

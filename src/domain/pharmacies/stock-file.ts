import type { Medicine } from '@/domain/medicines/schema';
import type { StockFacts } from './schema';
import type { BadRow } from './stock-import';
import { csvText } from './stock-cells';
import { PAISE_PER_RUPEE } from './schema';
import { STOCK_COLUMNS } from './stock-columns';

/** The columns of the file a pharmacy downloads: what it has, as it can be imported again. */
const FILE_COLUMNS = ['medicineId', 'generic', 'brand', 'strength', 'form', 'quantity', 'price', 'lowAt', 'batch', 'expiresOn'] as const;

type FileRow = { medicine: Pick<Medicine, 'id' | 'generic' | 'strength' | 'form'>; facts: StockFacts };

/** A pharmacy's stock as a CSV file; without rows it is a template to fill in. */
export function stockFile(rows: readonly FileRow[]): string {
  const lines = rows.map(({ medicine, facts }) => [
    medicine.id,
    medicine.generic,
    facts.brand ?? '',
    medicine.strength,
    medicine.form,
    String(facts.quantity),
    (facts.pricePaise / PAISE_PER_RUPEE).toFixed(2),
    String(facts.lowAt),
    facts.batch ?? '',
    facts.expiresOn ?? '',
  ]);
  return csvText([FILE_COLUMNS, ...lines]);
}

/** The rows that did not land as a CSV file to mend and import again; two columns more say where each stood and what is wrong. */
export function badRowsFile(bad: readonly BadRow[]): string {
  const used = STOCK_COLUMNS.filter((column) => bad.some(({ cells }) => cells[column] !== ''));
  const lines = bad.map(({ row, cells, problems }) => [
    ...used.map((column) => cells[column]),
    String(row),
    problems.map(({ column, code }) => `${column}: ${code}`).join('; '),
  ]);
  return csvText([[...used, 'row', 'problem'], ...lines]);
}

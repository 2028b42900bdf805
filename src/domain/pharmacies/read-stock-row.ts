import { cellDate, cellNumber, cellText, isFormula } from './stock-cells';
import { PAISE_PER_RUPEE, StockFacts } from './schema';
import type { MedicineCells, MedicineMatch } from './match-medicine';
import { STOCK_COLUMNS, type ColumnMapping, type StockColumn } from './stock-columns';

/** One thing wrong with a row of a file. */
export type RowProblem = { column: StockColumn; code: string };
/** What a file says of a medicine. `null` empties a field; one that is absent, because the file has no such column, stays as it is. */
export type ImportedFacts = Pick<StockFacts, 'quantity' | 'pricePaise'> & {
  lowAt?: number;
  brand?: string | null;
  batch?: string | null;
  expiresOn?: string | null;
};
export type ReadRow = { medicineId: string | null; facts: ImportedFacts | null; problems: RowProblem[] };

/** The raw cells of a row by column; empty for those the file does not have. */
export type RowCells = Record<StockColumn, string>;

export function rowCells(cells: readonly string[], mapping: ColumnMapping): RowCells {
  const named = STOCK_COLUMNS.map((column) => [column, (cells[mapping[column] ?? -1] ?? '').trim()] as const);
  return Object.fromEntries(named) as RowCells;
}

/** Reads a row: the medicine it means and what it says of it, through the schema of a row that is edited by hand. */
export function readStockRow(row: RowCells, mapping: ColumnMapping, match: (cells: MedicineCells) => MedicineMatch): ReadRow {
  const problems: RowProblem[] = [];
  const medicine = match(medicineCells(row));
  if ('code' in medicine) problems.push({ column: medicine.column, code: medicine.code });
  const medicineId = 'id' in medicine ? medicine.id : null;
  const hasPaise = mapping.pricePaise !== undefined && row.pricePaise !== '';
  const priceColumn = hasPaise || mapping.price === undefined ? 'pricePaise' : 'price';
  const price = numberOf(row[priceColumn], priceColumn, problems);
  const pricePaise = price === null || priceColumn === 'pricePaise' ? price : Math.round(price * PAISE_PER_RUPEE);
  const quantity = numberOf(row.quantity, 'quantity', problems);
  const lowAt = row.lowAt === '' ? undefined : (numberOf(row.lowAt, 'lowAt', problems) ?? undefined);
  const brand = cellText(row.brand) || ('brand' in medicine ? medicine.brand : undefined);
  const expiresOn = row.expiresOn === '' ? undefined : cellDate(row.expiresOn);
  if (expiresOn === null) problems.push({ column: 'expiresOn', code: 'wrong-date' });
  if (problems.length > 0 || quantity === null || pricePaise === null) return { medicineId, facts: null, problems };
  const sent = { quantity, pricePaise, lowAt, brand, batch: cellText(row.batch) || undefined, expiresOn };
  const parsed = StockFacts.safeParse(sent);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map(({ path, message, code }) => ({
      column: columnOf(String(path[0]), priceColumn),
      code: codeOf(message, code),
    }));
    return { medicineId, facts: null, problems: wrong };
  }
  return { medicineId, facts: factsOf(parsed.data, mapping, { hasBrand: brand !== undefined, hasLowAt: lowAt !== undefined }), problems };
}

function medicineCells(row: RowCells): MedicineCells {
  const { medicineId, name, generic, brand, strength, form } = row;
  return {
    medicineId: cellText(medicineId),
    name: cellText(name),
    generic: cellText(generic),
    brand: cellText(brand),
    strength: cellText(strength),
    form: cellText(form),
  };
}

function factsOf(
  facts: StockFacts,
  mapping: ColumnMapping,
  { hasBrand, hasLowAt }: { hasBrand: boolean; hasLowAt: boolean },
): ImportedFacts {
  const { quantity, pricePaise, lowAt, brand, batch, expiresOn } = facts;
  return {
    quantity,
    pricePaise,
    ...(hasLowAt && { lowAt }),
    ...((hasBrand || mapping.brand !== undefined) && { brand: brand ?? null }),
    ...(mapping.batch !== undefined && { batch: batch ?? null }),
    ...(mapping.expiresOn !== undefined && { expiresOn: expiresOn ?? null }),
  };
}

function numberOf(cell: string, column: StockColumn, problems: RowProblem[]): number | null {
  const value = cellNumber(cell);
  if (cell === '') problems.push({ column, code: 'required' });
  else if (value === null) problems.push({ column, code: isFormula(cell) ? 'formula' : 'not-a-number' });
  return value;
}

function columnOf(field: string, priceColumn: StockColumn): StockColumn {
  if (field === 'pricePaise') return priceColumn;
  return STOCK_COLUMNS.find((column) => column === field) ?? 'name';
}

/** The schema's own code, or that of a bound without one. */
function codeOf(message: string, issue: string): string {
  if (/^[a-z]+(?:-[a-z]+)*$/.test(message)) return message;
  if (issue === 'too_small') return 'too-small';
  return issue === 'too_big' ? 'too-large' : 'not-a-number';
}

import { QUANTITY_MAX } from './schema';
import type { TableRow } from './csv-rows';
import type { MedicineCells, MedicineMatch } from './match-medicine';
import { readStockRow, rowCells, type ImportedFacts, type RowCells, type RowProblem } from './read-stock-row';
import { STOCK_COLUMNS, type ColumnMapping, type StockColumn } from './stock-columns';

/** The most rows of one file. */
export const IMPORT_ROWS_MAX = 100_000;

export const IMPORT_MODES = ['merge', 'replace'] as const;
export type ImportMode = (typeof IMPORT_MODES)[number];

/** A row that does not land: its number as a spreadsheet counts, header included, its cells as they were, and what is wrong. */
export type BadRow = { row: number; cells: RowCells; problems: RowProblem[] };
export type StockPlan = {
  /** Rows of the file with anything in them. */
  rows: number;
  accepted: number;
  /** What each medicine's row will say. */
  planned: { medicineId: string; facts: ImportedFacts }[];
  /** Every medicine the file names, also in rows that do not land. */
  named: ReadonlySet<string>;
  bad: BadRow[];
};

/** One accepted row of a file. */
type Lot = { row: number; cells: RowCells; facts: ImportedFacts };

type Options = {
  mapping: ColumnMapping;
  /** How many columns the header has. */
  width: number;
  match: (cells: MedicineCells) => MedicineMatch;
  /** The day in the pharmacy's zone. */
  today: string;
  /** Whether the file ends with a line end; otherwise its last line may have been cut. */
  endsWithLine: boolean;
};

/**
 * Reads the rows of a stock file. Rows of one medicine that are other brands or batches are one row of the stock: their quantities
 * together, with the brand, batch, price and date of what expires first. What has expired is not added to what has not, and the same brand and
 * batch a second time is a duplicate.
 */
export function stockImporter({ mapping, width, match, today, endsWithLine }: Options) {
  const lots = new Map<string, Lot[]>();
  const seen = new Set<string>();
  const named = new Set<string>();
  const bad: BadRow[] = [];
  let rows = 0;

  function add(row: number, { cells: raw, isCut }: TableRow, isLast = false): void {
    if (raw.every((cell) => cell.trim() === '')) return;
    rows += 1;
    const cells = rowCells(raw, mapping);
    if (isCut || (isLast && !endsWithLine && raw.length < width)) {
      const column = STOCK_COLUMNS.findLast((one) => mapping[one] !== undefined && cells[one] !== '') ?? 'name';
      bad.push({ row, cells, problems: [{ column, code: 'cut-short' }] });
      return;
    }
    const { medicineId, facts, problems } = readStockRow(cells, mapping, match);
    if (medicineId !== null) named.add(medicineId);
    if (medicineId === null || facts === null) {
      bad.push({ row, cells, problems });
      return;
    }
    const key = [medicineId, facts.brand ?? '', facts.batch ?? ''].join('\n').toLowerCase();
    if (seen.has(key)) {
      bad.push({ row, cells, problems: [{ column: nameColumn(mapping), code: 'duplicate' }] });
      return;
    }
    seen.add(key);
    lots.set(medicineId, [...(lots.get(medicineId) ?? []), { row, cells, facts }]);
  }

  function finish(): StockPlan {
    const planned = [...lots].map(([medicineId, all]) => {
      const { facts, left } = together(all, today);
      for (const { row, cells } of left) bad.push({ row, cells, problems: [{ column: 'expiresOn', code: 'expired' }] });
      return { medicineId, facts };
    });
    bad.sort((a, b) => a.row - b.row);
    return { rows, accepted: rows - bad.length, planned, named, bad };
  }

  return { add, finish, counts: () => ({ rows, bad: bad.length }) };
}

/** What the rows of one medicine say together, and those that are left out because they have expired and others have not. */
function together(lots: readonly Lot[], today: string): { facts: ImportedFacts; left: readonly Lot[] } {
  const isExpired = ({ facts }: Lot) => typeof facts.expiresOn === 'string' && facts.expiresOn < today;
  const fresh = lots.filter((lot) => !isExpired(lot));
  const counted = fresh.length === 0 ? lots : fresh;
  const onShelf = counted.filter(({ facts }) => facts.quantity > 0);
  const [first = lots[0]] = (onShelf.length === 0 ? counted : onShelf).toSorted((a, b) => compare(endOf(a), endOf(b)));
  if (first === undefined) throw new Error('a medicine without rows is not planned');
  const quantity = counted.reduce((sum, { facts }) => sum + facts.quantity, 0);
  return { facts: { ...first.facts, quantity: Math.min(quantity, QUANTITY_MAX) }, left: counted === lots ? [] : lots.filter(isExpired) };
}

function endOf({ facts }: Lot): string {
  return facts.expiresOn ?? '9999';
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function nameColumn(mapping: ColumnMapping): StockColumn {
  return (['medicineId', 'generic', 'name', 'brand'] as const).find((column) => mapping[column] !== undefined) ?? 'name';
}

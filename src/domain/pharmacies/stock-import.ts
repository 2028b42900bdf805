import { QUANTITY_MAX } from './schema';
import type { TableRow } from './csv-rows';
import type { MedicineCells, MedicineMatch } from './match-medicine';
import { repeatedTexts, type TextGroup } from './repeated-texts';
import { rowCells, rowReader, type ImportedFacts, type RowCells, type RowProblem } from './read-stock-row';
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

/** What rows of one medicine say together: how many there are, and what expires first of what is on the shelf and of what is not. */
type Together = { quantity: number; onShelf: ImportedFacts | null; gone: ImportedFacts | null };
/** The accepted rows of one medicine, what has expired apart from the rest, and which brands and batches they are. */
type Lots = {
  fresh: Together;
  expired: Together;
  expiredRows: { row: number; cells: readonly string[] }[];
  batches: Map<string, TextGroup>;
};

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
  const read = rowReader(mapping, match);
  const isRepeated = repeatedTexts();
  const lots = new Map<string, Lots>();
  const named = new Set<string>();
  const bad: BadRow[] = [];
  let rows = 0;

  function reject(row: number, cells: readonly string[], problems: RowProblem[]): void {
    bad.push({ row, cells: rowCells(cells, mapping), problems });
  }

  function add(row: number, { cells, isCut }: TableRow, isLast = false): void {
    if (isBlank(cells)) return;
    rows += 1;
    if (isCut || (isLast && !endsWithLine && cells.length < width)) {
      const ownCells = rowCells(cells, mapping);
      const column = STOCK_COLUMNS.findLast((one) => mapping[one] !== undefined && ownCells[one] !== '') ?? 'name';
      reject(row, cells, [{ column, code: 'cut-short' }]);
      return;
    }
    const { medicineId, facts, problems } = read(cells);
    if (medicineId !== null) named.add(medicineId);
    if (medicineId === null || facts === null) {
      reject(row, cells, problems);
      return;
    }
    let own = lots.get(medicineId);
    if (own === undefined) lots.set(medicineId, (own = noLots()));
    if (isRepeated(batchesOf(own, facts.brand ?? '', rows), facts.batch ?? '')) {
      reject(row, cells, [{ column: nameColumn(mapping), code: 'duplicate' }]);
      return;
    }
    const isExpired = typeof facts.expiresOn === 'string' && facts.expiresOn < today;
    addTo(isExpired ? own.expired : own.fresh, facts);
    if (isExpired) own.expiredRows.push({ row, cells });
  }

  function finish(): StockPlan {
    const planned = [...lots].map(([medicineId, { fresh, expired, expiredRows }]) => {
      const hasFresh = fresh.onShelf !== null || fresh.gone !== null;
      if (hasFresh) for (const { row, cells } of expiredRows) reject(row, cells, [{ column: 'expiresOn', code: 'expired' }]);
      return { medicineId, facts: factsOf(hasFresh ? fresh : expired) };
    });
    bad.sort((a, b) => a.row - b.row);
    return { rows, accepted: rows - bad.length, planned, named, bad };
  }

  return { add, finish, counts: () => ({ rows, bad: bad.length }) };
}

function isBlank(cells: readonly string[]): boolean {
  for (const cell of cells) if (cell !== '' && cell.trim() !== '') return false;
  return true;
}

function noLots(): Lots {
  const none = () => ({ quantity: 0, onShelf: null, gone: null });
  return { fresh: none(), expired: none(), expiredRows: [], batches: new Map() };
}

/** The batches of a brand, names alike in any case. */
function batchesOf({ batches }: Lots, brand: string, seedOfNew: number): TextGroup {
  const known = batches.get(brand);
  if (known !== undefined) return known;
  const folded = brand.toLowerCase();
  const group = batches.get(folded) ?? { seed: seedOfNew, texts: [] };
  batches.set(brand, group).set(folded, group);
  return group;
}

function addTo(together: Together, facts: ImportedFacts): void {
  together.quantity += facts.quantity;
  const side = facts.quantity > 0 ? 'onShelf' : 'gone';
  const first = together[side];
  if (first === null || endOf(facts) < endOf(first)) together[side] = facts;
}

function factsOf({ quantity, onShelf, gone }: Together): ImportedFacts {
  const first = onShelf ?? gone;
  if (first === null) throw new Error('a medicine without rows is not planned');
  return { ...first, quantity: Math.min(quantity, QUANTITY_MAX) };
}

function endOf({ expiresOn }: ImportedFacts): string {
  return expiresOn ?? '9999';
}

function nameColumn(mapping: ColumnMapping): StockColumn {
  return (['medicineId', 'generic', 'name', 'brand'] as const).find((column) => mapping[column] !== undefined) ?? 'name';
}

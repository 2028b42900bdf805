import type { TableRow } from './csv-rows';
import type { MedicineCells, MedicineMatch } from './match-medicine';
import { findHeader, mapColumns, missingColumns, type ColumnMapping } from './stock-columns';
import { IMPORT_ROWS_MAX, stockImporter, type StockPlan } from './stock-import';

type Batch = { rows: TableRow[]; read: number; isDamaged: boolean };
/** Why a file is not imported at all; `missing` are the columns nothing in it stands for. */
export type FileRefusal =
  | { code: 'empty-file' | 'not-a-table' | 'too-many-rows'; headers?: string[] }
  | { code: 'columns-missing'; missing: ('name' | 'quantity' | 'price')[]; headers: string[] };
export type TableReading = { plan: StockPlan; mapping: ColumnMapping; headers: string[] };

type Options = {
  match: (cells: MedicineCells) => MedicineMatch;
  today: string;
  endsWithLine: boolean;
  /** Which column is what, where somebody has said so; otherwise the headers say it. */
  mapping?: ColumnMapping | undefined;
};

/** So many rows are looked through for the headers. */
const HEAD_ROWS = 15;

/**
 * Reads a stock file batch by batch, and gives way after each, telling how many characters are read. The same on the server and in
 * the browser's worker, so that the preview says what the import will do.
 */
export function* readStockTable(batches: Iterable<Batch>, options: Options): Generator<number, TableReading | FileRefusal> {
  let waiting: TableRow[] = [];
  let table: OpenTable | FileRefusal | null = null;
  for (const { rows, read, isDamaged } of batches) {
    if (isDamaged) return { code: 'not-a-table' };
    waiting = waiting.concat(rows);
    if (table === null && waiting.length >= HEAD_ROWS) {
      table = openTable(waiting, options);
      if ('code' in table) return table;
    }
    // The last row is kept back until it is known whether it is the file's last.
    if (table !== null) waiting = table.take(waiting, 1);
    if (table !== null && table.importer.counts().rows > IMPORT_ROWS_MAX) return { code: 'too-many-rows' };
    yield read;
  }
  const opened = table ?? openTable(waiting, options);
  if ('code' in opened) return opened;
  opened.takeLast(opened.take(waiting, 1));
  if (opened.importer.counts().rows > IMPORT_ROWS_MAX) return { code: 'too-many-rows' };
  const plan = opened.importer.finish();
  if (plan.rows === 0) return { code: 'empty-file', headers: opened.headers };
  return { plan, mapping: opened.mapping, headers: opened.headers };
}

type OpenTable = ReturnType<typeof startTable>;

function openTable(rows: readonly TableRow[], options: Options): OpenTable | FileRefusal {
  const headerAt = findHeader(rows.map(({ cells }) => cells));
  const headers = (rows[headerAt]?.cells ?? []).map((cell) => cell.trim());
  if (headers.every((header) => header === '')) return { code: 'empty-file' };
  const mapping = options.mapping ?? mapColumns(headers);
  const missing = missingColumns(mapping);
  if (missing.length > 0) return { code: 'columns-missing', missing, headers };
  return startTable({ headers, mapping, headerAt }, options);
}

function startTable({ headers, mapping, headerAt }: { headers: string[]; mapping: ColumnMapping; headerAt: number }, options: Options) {
  const importer = stockImporter({ ...options, mapping, width: headers.length });
  let row = 0;
  const next = () => (row += 1);
  return {
    headers,
    mapping,
    importer,
    /** Adds the rows behind the header, all but the last `kept`, which it returns. */
    take(rows: TableRow[], kept: number): TableRow[] {
      for (const one of rows.slice(0, -kept)) {
        const at = next();
        if (at > headerAt + 1) importer.add(at, one);
      }
      return rows.slice(-kept);
    },
    takeLast(rows: readonly TableRow[]): void {
      for (const one of rows) {
        const at = next();
        if (at > headerAt + 1) importer.add(at, one, true);
      }
    },
  };
}

import { readSheet } from 'read-excel-file/web-worker';
import type { NamedMedicine } from '@/domain/medicines/medicine-search';
import { csvRows, detectDelimiter } from '@/domain/pharmacies/csv-rows';
import { IMPORT_BYTES_MAX } from '@/domain/pharmacies/import-bounds';
import { knownMedicines, medicineMatcher } from '@/domain/pharmacies/match-medicine';
import { readStockTable, type FileRefusal } from '@/domain/pharmacies/read-stock-table';
import { csvText } from '@/domain/pharmacies/stock-cells';
import type { ColumnMapping, StockColumn } from '@/domain/pharmacies/stock-columns';
import { badRowsFile } from '@/domain/pharmacies/stock-file';
import { isWorkbook, tableText } from '@/domain/pharmacies/table-text';
import { WORKBOOK_BYTES_MAX, workbookSize } from '@/domain/pharmacies/workbook-size';

/** What the page asks of the worker. */
export type Ask = { file: Blob; medicines: readonly NamedMedicine[]; today: string; mapping?: ColumnMapping | undefined };
export type PreviewProblem = { row: number; column: StockColumn; code: string; value: string };
export type Preview = {
  rows: number;
  accepted: number;
  badRows: number;
  problems: PreviewProblem[];
  /** All problems, of which `problems` are the first. */
  problemCount: number;
  mapping: ColumnMapping;
  headers: string[];
  /** The bad rows as a CSV file. */
  badCsv: string;
  /** What is sent: the file itself, or a workbook's first sheet as CSV. */
  csv: Blob;
};
export type Refusal = FileRefusal | { code: 'too-large' | 'unreadable'; headers?: string[] };
/** What the worker answers: how much is read, from 0 to 1, and in the end one of the others. */
export type Answer = { share: number } | { preview: Preview } | { refusal: Refusal };

const PROBLEMS_SHOWN = 200;
const YIELD_EVERY = 20;

globalThis.addEventListener('message', ({ data }: MessageEvent<Ask>) => {
  readFile(data).then(tell, () => tell({ refusal: { code: 'unreadable' } }));
});

function tell(answer: Answer): void {
  globalThis.postMessage(answer);
}

async function readFile({ file, medicines, today, mapping }: Ask): Promise<Answer> {
  if (file.size > IMPORT_BYTES_MAX) return { refusal: { code: 'too-large' } };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const opened = isWorkbook(bytes) ? await openWorkbook(bytes) : { read: tableText(bytes), csv: file };
  if ('code' in opened) return { refusal: opened };
  if ('code' in opened.read) return { refusal: opened.read };
  const { text } = opened.read;
  const reading = readStockTable(csvRows(text, detectDelimiter(text)), {
    match: medicineMatcher(knownMedicines(medicines)),
    today,
    endsWithLine: text.endsWith('\n') || text.endsWith('\r'),
    mapping,
  });
  for (let batch = 0; ; batch += 1) {
    const step = reading.next();
    if (step.done !== true) {
      if (batch % YIELD_EVERY === 0) tell({ share: step.value / text.length });
      continue;
    }
    if ('code' in step.value) return { refusal: step.value };
    const { plan, ...columns } = step.value;
    const problems = plan.bad.flatMap(({ row, cells, problems: wrong }) => wrong.map((one) => ({ row, ...one, value: cells[one.column] })));
    return {
      preview: {
        ...columns,
        rows: plan.rows,
        accepted: plan.accepted,
        badRows: plan.bad.length,
        problems: problems.slice(0, PROBLEMS_SHOWN),
        problemCount: problems.length,
        badCsv: badRowsFile(plan.bad),
        csv: opened.csv,
      },
    };
  }
}

/** The first sheet of a workbook as CSV. */
async function openWorkbook(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<{ read: { text: string }; csv: Blob } | { code: 'too-large' | 'unreadable' }> {
  const size = workbookSize(bytes);
  if (size === null) return { code: 'unreadable' };
  if (size > WORKBOOK_BYTES_MAX) return { code: 'too-large' };
  const rows = await readSheet(bytes.buffer);
  const text = csvText(rows.map((row) => row.map(cellOf)));
  return { read: { text: text.slice(1) }, csv: new Blob([text], { type: 'text/csv' }) };
}

function cellOf(value: unknown): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

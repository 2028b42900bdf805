import { medicineMatcher } from '@/domain/pharmacies/match-medicine';
import { csvRows, detectDelimiter } from '@/domain/pharmacies/csv-rows';
import { readStockTable, type FileRefusal, type TableReading } from '@/domain/pharmacies/read-stock-table';
import type { ColumnMapping } from '@/domain/pharmacies/stock-columns';
import { tableText } from '@/domain/pharmacies/table-text';
import { problem, type Problem } from '@/domain/shared/problem';
import { listMedicineNames } from '@/server/medicines/search-medicines';
import type { ReadCtx } from '@/server/platform/ctx';

/** Reads a stock file; between some hundred rows other requests are served. Throws `bad-request` for what is no such file. */
export async function readStockFile(
  ctx: ReadCtx,
  bytes: Uint8Array,
  { today, mapping }: { today: string; mapping: ColumnMapping | undefined },
): Promise<TableReading> {
  const read = tableText(bytes);
  if ('code' in read) throw refused(read);
  const { text } = read;
  const match = medicineMatcher((await listMedicineNames(ctx)).items);
  const endsWithLine = /[\r\n]$/.test(text);
  const reading = readStockTable(csvRows(text, detectDelimiter(text)), { match, today, endsWithLine, mapping });
  for (;;) {
    const step = reading.next();
    if (step.done === true) {
      if ('code' in step.value) throw refused(step.value);
      return step.value;
    }
    await new Promise((done) => setImmediate(done));
  }
}

/** The columns nothing in the file stands for are named; otherwise it is the file that is wrong. */
function refused(refusal: FileRefusal): Problem {
  if (refusal.code === 'too-many-rows') return problem('too-large', { errors: [{ at: 'file', code: refusal.code }] });
  const at = refusal.code === 'columns-missing' ? refusal.missing.map((column) => `columns.${column}`) : ['file'];
  return problem('bad-request', { errors: at.map((one) => ({ at: one, code: refusal.code })) });
}

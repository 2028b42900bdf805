import { knownMedicines, medicineMatcher, type KnownMedicines } from '@/domain/pharmacies/match-medicine';
import { csvRows, detectDelimiter } from '@/domain/pharmacies/csv-rows';
import { readStockTable, type FileRefusal, type TableReading } from '@/domain/pharmacies/read-stock-table';
import type { ColumnMapping } from '@/domain/pharmacies/stock-columns';
import { tableText } from '@/domain/pharmacies/table-text';
import { problem, type Problem } from '@/domain/shared/problem';
import { listMedicineNames } from '@/server/medicines/search-medicines';
import type { Medicine } from '@/domain/medicines/schema';
import type { ReadCtx } from '@/server/platform/ctx';

/** What the names of the master are known by, for as long as the master stays as it is. */
const known = new WeakMap<readonly Medicine[], KnownMedicines>();

async function findKnown(ctx: ReadCtx): Promise<KnownMedicines> {
  const { items } = await listMedicineNames(ctx);
  const made = known.get(items) ?? knownMedicines(items);
  known.set(items, made);
  return made;
}

/** Reads a stock file; between some hundred rows other requests are served. Throws `bad-request` for what is no such file. */
export async function readStockFile(
  ctx: ReadCtx,
  bytes: Uint8Array,
  { today, mapping }: { today: string; mapping: ColumnMapping | undefined },
): Promise<TableReading> {
  const read = tableText(bytes);
  if ('code' in read) throw refused(read);
  const { text } = read;
  const match = medicineMatcher(await findKnown(ctx));
  const endsWithLine = text.endsWith('\n') || text.endsWith('\r');
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

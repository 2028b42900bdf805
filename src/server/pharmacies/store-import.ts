import type { ImportReply, RejectedCell, StockImport } from '@/domain/pharmacies/import-api';
import type { BadRow } from '@/domain/pharmacies/stock-import';
import type { ImportedFacts } from '@/domain/pharmacies/read-stock-row';
import type { Ctx } from '@/server/platform/ctx';
import type { Reader } from '@/server/platform/store/port';
import { findAll } from '@/server/platform/store/find-all';
import { stockImportParts, type ImportPart, type StoredImport } from './collections';

/** What an import writes of one medicine; `facts` is null for one that is set to zero because the file does not name it. */
export type PlannedRow = { medicineId: string; facts: ImportedFacts | null };

/** Medicines in a piece of the plan. */
const MEDICINES_A_PART = 200;
const PART_CHARACTERS_MAX = 200_000;
/** Rejected rows written before others get their turn. */
const BAD_ROWS_AT_ONCE = 500;
const VALUE_CHARACTERS_MAX = 200;

type Contents = { importId: string; planned: readonly PlannedRow[]; bad: readonly BadRow[]; expiresAt: string };

/** Writes what an import will do, before the import itself exists; what is left of one that never came to be expires. */
export async function storeParts(ctx: Ctx, { importId, planned, bad, expiresAt }: Contents): Promise<void> {
  const store = (kind: ImportPart['kind'], n: number, json: string) =>
    ctx.commitUnaudited(async (tx) =>
      tx.put(stockImportParts, { id: `${importId}@${kind}-${String(n)}`, importId, kind, n, json, expiresAt }),
    );
  let plans = 0;
  for (const texts of inGroups(
    planned.map((one) => JSON.stringify(one)),
    () => 1,
    MEDICINES_A_PART,
  )) {
    await store('plan', plans++, `[${texts.join(',')}]`);
  }
  let parts = 0;
  for (let from = 0; from < bad.length; from += BAD_ROWS_AT_ONCE) {
    const texts = bad.slice(from, from + BAD_ROWS_AT_ONCE).map((row) => JSON.stringify(shortened(row)));
    for (const group of inGroups(texts, ({ length }) => length, PART_CHARACTERS_MAX))
      await store('rejected', parts++, `[${group.join(',')}]`);
  }
}

/** A file may hold anything; of a cell that is no stock's, the beginning is enough to recognise it. */
function shortened({ cells, ...bad }: BadRow): BadRow {
  const short = Object.entries(cells).map(([column, text]) => [column, text.slice(0, VALUE_CHARACTERS_MAX)]);
  return { ...bad, cells: Object.fromEntries(short) as BadRow['cells'] };
}

/** Consecutive items together, as many as the sum of their sizes allows. */
function inGroups<T>(items: readonly T[], size: (item: T) => number, max: number): T[][] {
  const groups: T[][] = [];
  let room = 0;
  for (const item of items) {
    const needed = size(item);
    if (needed > room || groups.length === 0) {
      groups.push([]);
      room = max;
    }
    groups.at(-1)?.push(item);
    room -= needed;
  }
  return groups;
}

/** What an import writes next, at most `count` medicines, where `written` are done. */
export async function readPlan(
  reader: Reader,
  importId: string,
  { written, count }: { written: number; count: number },
): Promise<PlannedRow[]> {
  const n = Math.floor(written / MEDICINES_A_PART);
  const part = await reader.get(stockImportParts, `${importId}@plan-${String(n)}`);
  const from = written - n * MEDICINES_A_PART;
  return part === null ? [] : (JSON.parse(part.json) as PlannedRow[]).slice(from, from + count);
}

/** The rows of an import that do not land, by their number in the file. */
export async function readBadRows(reader: Pick<Reader, 'find'>, importId: string): Promise<BadRow[]> {
  const where = [['importId', '==', importId] as const, ['kind', '==', 'rejected'] as const];
  const parts = await findAll(reader, stockImportParts, { where, orderBy: [['n', 'asc']] });
  return parts.flatMap(({ json }) => JSON.parse(json) as BadRow[]);
}

export function toImport({
  id,
  pharmacyId: _pharmacy,
  byUser: _user,
  columns: _columns,
  expiresAt: _expires,
  ...facts
}: StoredImport): StockImport {
  return { ...facts, importId: id };
}

export function toReply(stored: StoredImport, bad: readonly BadRow[]): ImportReply {
  return { ...toImport(stored), rejected: bad.flatMap(rejectedCells) };
}

function rejectedCells({ row, cells, problems }: BadRow): RejectedCell[] {
  return problems.map(({ column, code }) => ({ row, column, code, value: cells[column].slice(0, VALUE_CHARACTERS_MAX) }));
}

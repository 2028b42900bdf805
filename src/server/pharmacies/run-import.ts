import { LOW_AT_USUAL, type StockFacts } from '@/domain/pharmacies/schema';
import type { ImportedFacts } from '@/domain/pharmacies/read-stock-row';
import type { Medicine } from '@/domain/medicines/schema';
import { problem } from '@/domain/shared/problem';
import { getMedicine } from '@/server/medicines/get-medicine';
import type { Ctx, ReadCtx } from '@/server/platform/ctx';
import { purge } from '@/server/platform/jobs/purge-expired';
import { pharmacies, rowId, stockImportParts, stockImports, stockRows, type StoredImport, type StoredRow } from './collections';
import { putRow } from './stock-row';
import { readPlan, type PlannedRow } from './store-import';

const RUNNING_MAX = 50;
/** Each is a row and its history. Other requests wait for one commit at most, so it is small. */
const MEDICINES_A_COMMIT = 25;

/**
 * Carries out an import from where it stands, some medicines a commit. How far it is stands in the same commit as what was written, so
 * that nothing is done twice after a crash, and two processes at once do it once.
 */
export async function runImport(ctx: Ctx, importId: string): Promise<StoredImport> {
  for (;;) {
    const stored = await ctx.read.get(stockImports, importId);
    if (stored === null) throw problem('not-found');
    if (stored.state !== 'running') return stored;
    const planned = await readPlan(ctx.read, importId, { written: stored.written, count: MEDICINES_A_COMMIT });
    const medicines = await Promise.all(planned.map(({ medicineId }) => getMedicine(ctx, medicineId)));
    await writeSome(
      ctx,
      stored,
      planned.map((row, i) => ({ ...row, medicine: medicines[i] })),
    );
    await new Promise((done) => setImmediate(done));
  }
}

type Planned = PlannedRow & { medicine: Medicine | undefined };

/** Writes the next medicines of an import, unless somebody else has done so meanwhile. */
function writeSome(ctx: Ctx, { id, written, by, pharmacyId }: StoredImport, planned: readonly Planned[]): Promise<void> {
  return ctx.commitUnaudited(async (tx) => {
    const current = await tx.get(stockImports, id);
    const pharmacy = await tx.get(pharmacies, pharmacyId);
    const rows = await Promise.all(planned.map(({ medicineId }) => tx.get(stockRows, rowId(pharmacyId, medicineId))));
    if (current === null || pharmacy === null || current.state !== 'running' || current.written !== written) return;
    const done = { created: 0, updated: 0, zeroed: 0, unchanged: 0 };
    for (const [i, { facts, medicine }] of planned.entries()) {
      const before = rows[i] ?? null;
      const what = whatBecomes(before, facts);
      done[what] += 1;
      if (what === 'unchanged' || medicine === undefined) continue;
      const after = { ...nextFacts(before, facts), held: before?.held ?? 0 };
      putRow(tx, ctx, { pharmacy, medicine }, { before, facts: after, kind: 'imported', by });
    }
    const isDone = written + planned.length >= current.total;
    tx.put(stockImports, {
      ...current,
      created: current.created + done.created,
      updated: current.updated + done.updated,
      zeroed: current.zeroed + done.zeroed,
      unchanged: current.unchanged + done.unchanged,
      written: written + planned.length,
      ...(isDone && { state: 'done', finishedAt: ctx.now() }),
    });
  });
}

/** What an import does to a row: the same in a dry run and in the import itself. */
export function whatBecomes(before: StoredRow | null, facts: ImportedFacts | null): 'created' | 'updated' | 'zeroed' | 'unchanged' {
  if (before === null) return facts === null ? 'unchanged' : 'created';
  const next = nextFacts(before, facts);
  const isSame = (['quantity', 'lowAt', 'pricePaise', 'brand', 'batch', 'expiresOn'] as const).every((name) => before[name] === next[name]);
  if (isSame) return 'unchanged';
  return facts === null ? 'zeroed' : 'updated';
}

/** A row after an import. What is reserved is still on the shelf, whatever a file of this morning says. */
function nextFacts(before: StoredRow | null, facts: ImportedFacts | null): StockFacts {
  const held = before?.held ?? 0;
  const {
    quantity = 0,
    pricePaise = before?.pricePaise ?? 0,
    lowAt = before?.lowAt ?? LOW_AT_USUAL,
    brand,
    batch,
    expiresOn,
  } = facts ?? {};
  const kept = { brand: before?.brand, batch: before?.batch, expiresOn: before?.expiresOn };
  const next = { brand: brand === undefined ? kept.brand : brand, batch: batch === undefined ? kept.batch : batch };
  const date = expiresOn === undefined ? kept.expiresOn : expiresOn;
  return {
    quantity: Math.max(quantity, held),
    lowAt,
    pricePaise,
    ...(typeof next.brand === 'string' && { brand: next.brand }),
    ...(typeof next.batch === 'string' && { batch: next.batch }),
    ...(typeof date === 'string' && { expiresOn: date }),
  };
}

/** Goes on with imports that a crash interrupted, and forgets old ones. Returns how many documents it touched. */
export async function resumeImports(ctx: Ctx): Promise<number> {
  const running = await ctx.read.find(stockImports, { where: [['state', '==', 'running']], limit: RUNNING_MAX });
  for (const { id } of running) await runImport(ctx, id);
  const now = ctx.now();
  return running.length + (await purge(ctx, stockImports, 'expiresAt', now)) + (await purge(ctx, stockImportParts, 'expiresAt', now));
}

/** The last import of a pharmacy that was carried out, or null. */
export async function lastImport(ctx: ReadCtx, pharmacyId: string): Promise<StoredImport | null> {
  const where = [['pharmacyId', '==', pharmacyId] as const, ['state', '==', 'done'] as const];
  const [last] = await ctx.read.find(stockImports, { where, orderBy: [['createdAt', 'desc']], limit: 1 });
  return last ?? null;
}

/** Finishes what of a pharmacy is still running, so that of two files the later one has the last word. */
export async function finishRunning(ctx: Ctx, pharmacyId: string): Promise<void> {
  const where = [['pharmacyId', '==', pharmacyId] as const, ['state', '==', 'running'] as const];
  const running = await ctx.read.find(stockImports, { where, orderBy: [['createdAt', 'desc']], limit: RUNNING_MAX });
  for (const { id } of running.toReversed()) await runImport(ctx, id);
}

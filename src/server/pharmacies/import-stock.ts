import type { ImportQuery, ImportReply, StockImport } from '@/domain/pharmacies/import-api';
import { nameOfColumns, type ColumnMapping } from '@/domain/pharmacies/stock-columns';
import { IMPORT_MODES, type ImportMode, type StockPlan } from '@/domain/pharmacies/stock-import';
import { addSeconds } from '@/domain/shared/instant';
import { problem } from '@/domain/shared/problem';
import { localDateOf } from '@/domain/shared/time';
import { caller, type Ctx } from '@/server/platform/ctx';
import { findPages } from '@/server/platform/store/find-all';
import { isAlreadyExists } from '@/server/platform/store/port';
import { stockImports, stockRows, type StoredImport, type StoredPharmacy, type StoredRow } from './collections';
import { readStockFile } from './read-stock-file';
import { requirePharmacy } from './require-pharmacy';
import { finishRunning, lastImport, runImport, whatBecomes } from './run-import';
import { readBadRows, storeParts, toImport, toReply, type PlannedRow } from './store-import';

/** How long an import and its rejected rows can be looked at. */
const KEPT_SECONDS = 30 * 86_400;
const KEY_LENGTH_MAX = 200;
/** Rows read before others get their turn. */
const ROWS_A_READ = 100;

/** A file that was sent. `form` is what a form without script says beside it. */
type SentFile = { bytes: Uint8Array; sha256: string; form: FormData | null };

/**
 * Imports a stock file, or with `dryRun` (and from a form, which asks before anything changes) prepares it. `read` is called once the
 * caller may send one. Throws `not-found` for whoever does not work there, `bad-request` for what is no stock file, and
 * `idempotency-key-reused`.
 */
export async function importStock(
  ctx: Ctx,
  pharmacyId: string,
  query: ImportQuery & { key: string },
  read: () => Promise<SentFile>,
): Promise<{ reply: ImportReply; form: FormData | null }> {
  const pharmacy = await requirePharmacy(ctx, ctx.read, pharmacyId, 'stock.change');
  const sent = await read();
  const mode = IMPORT_MODES.find((one) => one === sent.form?.get('mode')) ?? query.mode;
  const asked = { mode, mapping: query.columns, isPrepared: query.dryRun || sent.form !== null };
  const id = importIdOf(ctx, pharmacyId, query);
  const reply = (await repeatOfKey(ctx, id, sent, asked)) ?? (await newImport(ctx, pharmacy, { id, sent, asked }));
  return { reply, form: sent.form };
}

type Asked = { mode: ImportMode; mapping: ColumnMapping | undefined; isPrepared: boolean };

/** One key makes one import, and a dry run is not the import. */
function importIdOf(ctx: Ctx, pharmacyId: string, { key, dryRun }: ImportQuery & { key: string }): string {
  if (key === '') return ctx.newId('imp');
  if (key.length > KEY_LENGTH_MAX) throw problem('bad-request', { errors: [{ at: 'Idempotency-Key', code: 'too-long' }] });
  return ctx.derivedId('imp', JSON.stringify([pharmacyId, caller(ctx).userId, key, dryRun]));
}

async function repeatOfKey(ctx: Ctx, id: string, sent: SentFile, asked: Asked): Promise<ImportReply | null> {
  const stored = await ctx.read.get(stockImports, id);
  if (stored === null) return null;
  if (!isSameFile(stored, sent, asked)) throw problem('idempotency-key-reused');
  const now = asked.isPrepared || stored.state === 'done' ? stored : await startStored(ctx, stored);
  return toReply(now, await readBadRows(ctx.read, id));
}

function isSameFile(stored: StoredImport, { sha256 }: SentFile, { mode, mapping }: Asked): boolean {
  return stored.sha256 === sha256 && stored.mode === mode && stored.columns === nameOfColumns(mapping);
}

async function newImport(
  ctx: Ctx,
  pharmacy: StoredPharmacy,
  { id, sent, asked }: { id: string; sent: SentFile; asked: Asked },
): Promise<ImportReply> {
  const today = localDateOf(ctx.now(), pharmacy.openingHours.timeZone);
  const { plan } = await readStockFile(ctx, sent.bytes, { today, mapping: asked.mapping });
  await finishRunning(ctx, pharmacy.id);
  const last = await lastImport(ctx, pharmacy.id);
  const repeated = last !== null && isSameFile(last, sent, asked);
  const { planned, ...counts } = await effectOf(ctx, pharmacy.id, plan, asked.mode);
  const stored: StoredImport = {
    id,
    pharmacyId: pharmacy.id,
    byUser: caller(ctx).userId,
    by: caller(ctx).name,
    state: 'ready',
    mode: asked.mode,
    columns: nameOfColumns(asked.mapping),
    rows: plan.rows,
    accepted: plan.accepted,
    rejectedRows: plan.bad.length,
    ...(repeated ? { created: 0, updated: 0, zeroed: 0, unchanged: planned.length } : counts),
    repeated,
    total: planned.length,
    written: 0,
    sha256: sent.sha256,
    createdAt: ctx.now(),
    expiresAt: addSeconds(ctx.now(), KEPT_SECONDS),
  };
  await storeParts(ctx, { importId: id, planned, bad: plan.bad, expiresAt: stored.expiresAt });
  try {
    await ctx.commitUnaudited(async (tx) => tx.create(stockImports, stored));
  } catch (error) {
    // The same key at the same time: both get the one import.
    const other = isAlreadyExists(error, stockImports) ? await repeatOfKey(ctx, id, sent, asked) : null;
    if (other === null) throw error;
    return other;
  }
  return toReply(asked.isPrepared ? stored : await startStored(ctx, stored), plan.bad);
}

/** What an import would do to the stock as it is now. */
async function effectOf(ctx: Ctx, pharmacyId: string, plan: StockPlan, mode: ImportMode) {
  const byMedicine = new Map<string, StoredRow>();
  const query = { where: [['pharmacyId', '==', pharmacyId]], orderBy: [['title', 'asc']] } as const;
  for await (const page of findPages(ctx.read, stockRows, query, { pageSize: ROWS_A_READ })) {
    for (const row of page) byMedicine.set(row.medicineId, row);
    await new Promise((done) => setImmediate(done));
  }
  const missing = [...byMedicine.values()].filter(
    ({ medicineId, quantity }) => mode === 'replace' && quantity > 0 && !plan.named.has(medicineId),
  );
  const planned: PlannedRow[] = [...plan.planned, ...missing.map(({ medicineId }) => ({ medicineId, facts: null }))];
  const counts = { created: 0, updated: 0, zeroed: 0, unchanged: 0 };
  for (const { medicineId, facts } of planned) counts[whatBecomes(byMedicine.get(medicineId) ?? null, facts)] += 1;
  return { ...counts, planned };
}

/**
 * Starts an import that a dry run has prepared, and answers when it is done; one that is running or done is not started again. Throws
 * `not-found` for whoever does not work there.
 */
export async function startImport(ctx: Ctx, pharmacyId: string, importId: string): Promise<StockImport> {
  await requirePharmacy(ctx, ctx.read, pharmacyId, 'stock.change');
  const stored = await ctx.read.get(stockImports, importId);
  if (stored?.pharmacyId !== pharmacyId) throw problem('not-found');
  return toImport(await startStored(ctx, stored));
}

/** Of the same file twice the second changes nothing, also when it was prepared before the first was done. */
async function startStored(ctx: Ctx, { id, pharmacyId }: StoredImport): Promise<StoredImport> {
  await finishRunning(ctx, pharmacyId);
  const last = await lastImport(ctx, pharmacyId);
  await ctx.commit('stock.import', { type: 'stock_import', id, orgId: pharmacyId }, async (tx) => {
    const stored = await tx.get(stockImports, id);
    if (stored?.state !== 'ready') return;
    const repeated = last !== null && last.sha256 === stored.sha256 && last.mode === stored.mode && last.columns === stored.columns;
    const isOver = repeated || stored.total === 0;
    tx.put(stockImports, {
      ...stored,
      created: 0,
      updated: 0,
      zeroed: 0,
      unchanged: repeated ? stored.total : 0,
      createdAt: ctx.now(),
      repeated,
      state: isOver ? 'done' : 'running',
      ...(isOver && { finishedAt: ctx.now() }),
    });
  });
  return runImport(ctx, id);
}

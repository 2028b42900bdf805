import type { Account } from '@/domain/accounts/schema';
import { EXPORT_KEPT_DAYS, EXPORT_TRIES_MAX, type RecordExport } from '@/domain/records/export';
import type { Principal } from '@/domain/shared/principal';
import { addMinutes } from '@/domain/shared/time';
import { notify } from '@/server/notifications/notify';
import { insideView, type Ctx } from '@/server/platform/ctx';
import { accounts } from '@/server/platform/identity/collections';
import { recordExports } from './collections';
import { partsOf } from './export-parts';

const EXPORTS_A_RUN = 5;
const DAY_MINUTES = 24 * 60;

/**
 * Makes the archives that were asked for, one after the other, and deletes those whose days are over. One that was interrupted is
 * begun again: the file of an archive is there whole or not at all.
 */
export async function buildExports(ctx: Ctx): Promise<number> {
  const waiting = await ctx.read.find(recordExports, {
    where: [['state', '==', 'waiting']],
    orderBy: [['createdAt', 'asc']],
    limit: EXPORTS_A_RUN,
  });
  for (const one of waiting) await buildOne(ctx, one);
  return waiting.length + (await removeExpired(ctx));
}

/** The file is named before it is written, so that one of an interrupted build is found again and removed. */
async function buildOne(ctx: Ctx, { id, patientId, tries, fileId: interrupted }: RecordExport): Promise<void> {
  const account = await ctx.read.get(accounts, patientId);
  if (interrupted !== undefined) await ctx.ports.files.remove(interrupted);
  if (account?.status !== 'active' || tries >= EXPORT_TRIES_MAX) return void (await change(ctx, id, { state: 'failed' }));
  const fileId = ctx.newId('fil');
  await change(ctx, id, { tries: tries + 1, done: 0, fileId });
  const about = { type: 'patient', id: patientId, patientId };
  const { bytes } = await ctx.view('record_export.build', about, async (reader) => {
    const parts = partsOf(insideView(ctx, ownerOf(account), reader), reader, (done) => change(ctx, id, { done }));
    return ctx.ports.files.writeArchive(fileId, parts);
  });
  const isKept = await ctx.commit('record_export.finish', about, async (tx) => {
    const current = await tx.get(recordExports, id);
    if (current?.state !== 'waiting') return false;
    const now = ctx.now();
    const kept = { fileId, bytes, readyAt: now, expiresAt: addMinutes(now, EXPORT_KEPT_DAYS * DAY_MINUTES), updatedAt: now };
    tx.put(recordExports, { ...current, ...kept, state: 'ready' });
    const data = { patientId, patientName: account.name, exportId: id };
    notify(tx, ctx, { kind: 'export-ready', cause: id, recipients: [patientId], data });
    return true;
  });
  if (!isKept) await ctx.ports.files.remove(fileId);
}

/** Deletes what nobody fetched any more; the file first, so that none is forgotten. */
async function removeExpired(ctx: Ctx): Promise<number> {
  const expired = await ctx.read.find(recordExports, {
    where: [
      ['state', '==', 'ready'],
      ['expiresAt', '<=', ctx.now()],
    ],
    orderBy: [['expiresAt', 'asc']],
    limit: 100,
  });
  for (const { id, fileId } of expired) {
    if (fileId !== undefined) await ctx.ports.files.remove(fileId);
    await change(ctx, id, { state: 'removed' });
  }
  return expired.length;
}

function change(ctx: Ctx, id: string, to: Partial<RecordExport>): Promise<void> {
  return ctx.commitUnaudited(async (tx) => {
    const current = await tx.get(recordExports, id);
    if (current !== null) tx.put(recordExports, { ...current, ...to, updatedAt: ctx.now() });
  });
}

/** As whom the parts are read: what the patient may see is what is in the archive. */
function ownerOf({ id: userId, name, role, locale }: Account): Principal {
  return { userId, name, role, locale, verified: true, sessionId: '' };
}

import type { Account } from '@/domain/accounts/schema';
import { EXPORT_KEPT_DAYS, EXPORT_PARTS, EXPORT_TRIES_MAX, type RecordExport } from '@/domain/records/export';
import type { Principal } from '@/domain/shared/principal';
import { addMinutes } from '@/domain/shared/time';
import { notify } from '@/server/notifications/notify';
import { insideView, type Ctx } from '@/server/platform/ctx';
import { accounts } from '@/server/platform/identity/collections';
import { recordExports } from './collections';
import { entriesOf } from './export-parts';
import { changeExport, entriesOfParts, findKeptParts, keepPart, removeParts } from './keep-export-part';

const EXPORTS_A_RUN = 5;
const DAY_MINUTES = 24 * 60;

/**
 * Makes the archives that were asked for, one after the other, and deletes those whose days are over. One that was interrupted goes on
 * with the first part that is not written.
 */
export async function buildExports(ctx: Ctx): Promise<number> {
  const waiting = await ctx.read.find(recordExports, {
    where: [['state', '==', 'waiting']],
    orderBy: [['createdAt', 'asc']],
    limit: EXPORTS_A_RUN,
  });
  for (const one of waiting) await unlessUnwanted(ctx, one.id, () => buildOne(ctx, one));
  return waiting.length + (await removeExpired(ctx));
}

/** An archive that its patient deletes while it is made ends in the middle, because its parts are gone; that is no failure. */
async function unlessUnwanted(ctx: Ctx, id: string, build: () => Promise<void>): Promise<void> {
  try {
    await build();
  } catch (error) {
    if ((await ctx.read.get(recordExports, id))?.state === 'waiting') throw error;
  }
}

/** The file is named before it is written, so that one of an interrupted build is found again and removed. */
async function buildOne(ctx: Ctx, { id, patientId, tries, fileId: interrupted }: RecordExport): Promise<void> {
  const account = await ctx.read.get(accounts, patientId);
  if (interrupted !== undefined) await ctx.ports.files.remove(interrupted);
  if (account?.status !== 'active' || tries >= EXPORT_TRIES_MAX) {
    await removeParts(ctx, id);
    return changeExport(ctx, id, { state: 'failed' });
  }
  const kept = await findKeptParts(ctx, id);
  await changeExport(ctx, id, { tries: tries + 1, done: kept.length });
  const about = { type: 'patient', id: patientId, patientId };
  const made = await ctx.view('record_export.build', about, async (reader) => {
    const owner = insideView(ctx, ownerOf(account), reader);
    for (const part of EXPORT_PARTS.slice(kept.length)) {
      const next = await keepPart(ctx, id, part, entriesOf(owner, reader, part));
      if (next === null) return null;
      kept.push(next);
    }
    const fileId = ctx.newId('fil');
    await changeExport(ctx, id, { fileId });
    return { fileId, ...(await ctx.ports.files.writeArchive(fileId, entriesOfParts(ctx, kept))) };
  });
  if (made !== null) await finish(ctx, id, account, made);
  await removeParts(ctx, id);
}

async function finish(ctx: Ctx, id: string, account: Account, { fileId, bytes }: { fileId: string; bytes: number }): Promise<void> {
  const { id: patientId } = account;
  const about = { type: 'patient', id: patientId, patientId };
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
    await removeParts(ctx, id);
    await changeExport(ctx, id, { state: 'removed' });
  }
  return expired.length;
}

/** As whom the parts are read: what the patient may see is what is in the archive. */
function ownerOf({ id: userId, name, role, locale }: Account): Principal {
  return { userId, name, role, locale, verified: true, sessionId: '' };
}

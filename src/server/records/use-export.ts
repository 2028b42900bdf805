import { EXPORT_PARTS, type RecordExport, type RecordExportView } from '@/domain/records/export';
import { requireAllowed } from '@/domain/permissions';
import { problem } from '@/domain/shared/problem';
import { caller, type Ctx, type ReadCtx } from '@/server/platform/ctx';
import type { Reader } from '@/server/platform/store/port';
import { recordExports } from './collections';
import { removeParts } from './keep-export-part';

/** Asks for an archive of everything about the caller. One that is being made, or is there, is answered with instead of a second. */
export async function startExport(ctx: Ctx): Promise<RecordExportView> {
  const { userId: patientId } = requireOwner(ctx);
  const id = ctx.newId('exp');
  return ctx.commit('record_export.start', { type: 'patient', id: patientId, patientId }, async (tx) => {
    const last = await findLast(tx, patientId);
    if (last?.state === 'waiting' || isThere(last, ctx.now())) return toView(last as RecordExport);
    const made: RecordExport = { id, patientId, state: 'waiting', done: 0, tries: 0, createdAt: ctx.now(), updatedAt: ctx.now() };
    tx.create(recordExports, made);
    return toView(made);
  });
}

/** The archive the caller asked for last; null where they never did, and once it was deleted. */
export async function getExport(ctx: ReadCtx): Promise<{ export: RecordExportView | null }> {
  const last = await findLast(ctx.read, requireOwner(ctx).userId);
  return { export: last === null || last.state === 'removed' ? null : toView(last) };
}

/** A link to the archive for five minutes. Throws `not-found` where there is none. */
export async function getExportLink(ctx: ReadCtx): Promise<string> {
  const { userId: patientId } = requireOwner(ctx);
  const fileId = await ctx.view('record_export.download', { type: 'patient', id: patientId, patientId }, async (reader) => {
    const last = await findLast(reader, patientId);
    if (!isThere(last, ctx.now()) || last?.fileId === undefined) throw problem('not-found');
    return last.fileId;
  });
  return (await ctx.ports.files.downloadLink({ id: fileId, contentType: 'application/zip', name: 'health-record' })).url;
}

/** Deletes the archive now. Throws `not-found` where there is none. */
export async function removeExport(ctx: Ctx): Promise<void> {
  const { userId: patientId } = requireOwner(ctx);
  const { id, fileId } = await ctx.commit('record_export.remove', { type: 'patient', id: patientId, patientId }, async (tx) => {
    const last = await findLast(tx, patientId);
    if (last === null || last.state === 'removed') throw problem('not-found');
    const { fileId: removed, ...rest } = last;
    tx.put(recordExports, { ...rest, state: 'removed', updatedAt: ctx.now() });
    return { id: last.id, fileId: removed };
  });
  await removeParts(ctx, id);
  if (fileId !== undefined) await ctx.ports.files.remove(fileId);
}

function requireOwner(ctx: ReadCtx) {
  const who = caller(ctx);
  requireAllowed('record-export.use', who, { patientId: who.userId });
  return who;
}

async function findLast(reader: Reader, patientId: string): Promise<RecordExport | null> {
  const query = { where: [['patientId', '==', patientId] as const], orderBy: [['createdAt', 'desc'] as const], limit: 1 };
  return (await reader.find(recordExports, query))[0] ?? null;
}

function isThere(last: RecordExport | null, now: string): boolean {
  return last?.state === 'ready' && now < (last.expiresAt ?? '');
}

function toView({ fileId: _fileId, tries: _tries, patientId: _patientId, ...shown }: RecordExport): RecordExportView {
  return { ...shown, total: EXPORT_PARTS.length };
}

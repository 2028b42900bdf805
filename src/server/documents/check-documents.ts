import { notify } from '@/server/notifications/notify';
import type { Ctx } from '@/server/platform/ctx';
import { healthDocuments, uncheckedFiles, type StoredHealthDocument } from './collections';
import { aboutDocument, dropDocument, settleDocument } from './document-states';
import { SCAN_LATER_MS, scanFile } from './scan-file';

/** As many as can be looked through within the five minutes of the job's lease, at the slowest. */
const BATCH = 4;

/**
 * Looks through the papers for which no scanner answered when they came: what is clean becomes part of the record, what is not is deleted
 * and its sender told. Stops at the first for which there is again no answer. Returns how many were decided.
 */
export async function checkDocuments(ctx: Ctx): Promise<number> {
  const held = await ctx.read.find(uncheckedFiles, { orderBy: [['since', 'asc']], limit: BATCH });
  for (const [done, { id }] of held.entries()) {
    const finding = await scanFile(ctx, id, SCAN_LATER_MS);
    if (finding === 'unavailable') return done;
    if (finding === 'infected') await refuse(ctx, id);
    else await accept(ctx, id);
  }
  return held.length;
}

async function accept(ctx: Ctx, id: string): Promise<void> {
  await ctx.commit('health_document.add', aboutDocument, async (tx) => {
    const document = await tx.get(healthDocuments, id);
    if (document?.state !== 'checking') return decided(document);
    return settleDocument(ctx, tx, { ...document, state: 'ready', readyAt: ctx.now() });
  });
}

async function refuse(ctx: Ctx, id: string): Promise<void> {
  await ctx.commit('health_document.refuse_virus', aboutDocument, async (tx) => {
    const document = await tx.get(healthDocuments, id);
    if (document?.state !== 'checking') return decided(document);
    notify(tx, ctx, { kind: 'file-refused', cause: id, recipients: [document.createdBy.id], data: {} });
    return dropDocument(ctx, tx, document);
  });
  await ctx.ports.files.revokeUpload(id);
}

/** Whoever decided it meanwhile took it off the list in the same commit. */
function decided(document: StoredHealthDocument | null): StoredHealthDocument {
  if (document === null) throw new Error('a paper that is kept back is never forgotten');
  return document;
}

import { DOCUMENTS_MAX, type DocumentBody } from '@/domain/documents/schema';
import type { UploadLink } from '@/domain/files/schema';
import { requireAllowed } from '@/domain/permissions';
import { problem } from '@/domain/shared/problem';
import { caller, type Ctx } from '@/server/platform/ctx';
import { documents, type StoredDocument } from './collections';
import { findOwnDocuments } from './find-documents';

/**
 * Creates a document and a link to upload it. It replaces one that was never uploaded, so that a connection that breaks
 * repeatedly does not exhaust the maximum. Throws `conflict` at the maximum, and `not-allowed` for the portrait of
 * anybody but a doctor.
 */
export async function prepareDocument(ctx: Ctx, body: DocumentBody): Promise<{ id: string; upload: UploadLink }> {
  const { userId } = caller(ctx);
  requireAllowed('document.change', caller(ctx), { ownerId: userId });
  if (body.kind === 'portrait' && caller(ctx).role !== 'doctor') throw problem('not-allowed');
  const id = ctx.newId('fil');
  const upload = await ctx.ports.files.uploadLink({ id, ...body });
  let superseded: string[] = [];
  const prepared = await ctx.commit('document.prepare', { type: 'document', id }, async (tx) => {
    const kept = await findOwnDocuments(tx, userId);
    const now = ctx.now();
    const isPaper = (document: StoredDocument) => document.kind !== 'portrait' && document.state === 'ready';
    if (body.kind !== 'portrait' && kept.filter(isPaper).length >= DOCUMENTS_MAX) {
      throw problem('conflict', { errors: [{ at: 'kind', code: 'too-many' }] });
    }
    const waiting = kept.filter(({ state }) => state === 'waiting');
    superseded = waiting.map((document) => document.id);
    for (const document of waiting) tx.put(documents, { ...document, state: 'removed', changedAt: now });
    tx.create(documents, { id, ownerId: userId, ...body, state: 'waiting', createdAt: now, changedAt: now });
    return { id, upload };
  });
  await Promise.all(superseded.map((old) => ctx.ports.files.revokeUpload(old)));
  return prepared;
}

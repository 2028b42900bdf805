import type { Document } from '@/domain/documents/schema';
import { problem } from '@/domain/shared/problem';
import type { Ctx } from '@/server/platform/ctx';
import type { Inspected } from '@/server/platform/files/port';
import { documents, type StoredDocument } from './collections';
import { requireDocument, toDocument } from './require-document';

/**
 * Marks a document as ready after checking its uploaded bytes. Idempotent. Throws `not-found`, `wrong-state` while nothing has
 * been uploaded, and `wrong-type` for bytes that do not match the declared type, which are deleted.
 */
export async function confirmDocument(ctx: Ctx, id: string): Promise<Document> {
  const declared = await requireDocument(ctx, ctx.read, { id, may: 'document.change' });
  if (declared.state === 'ready') return toDocument(declared);
  const arrived = await ctx.ports.files.inspect(id);
  if (arrived === null) throw problem('wrong-state');
  if (!matchesDeclaration(arrived, declared)) {
    await throwAway(ctx, id);
    throw problem('wrong-type');
  }
  return ctx.commit('document.hand_in', { type: 'document', id }, async (tx) => {
    const document = await requireDocument(ctx, tx, { id, may: 'document.change' });
    if (document.state === 'ready') return toDocument(document);
    const ready: StoredDocument = { ...document, state: 'ready', readyAt: ctx.now(), changedAt: ctx.now(), sha256: arrived.sha256 };
    tx.put(documents, ready);
    return toDocument(ready);
  });
}

function matchesDeclaration(arrived: Inspected, declared: StoredDocument): boolean {
  return arrived.fits && arrived.contentType === declared.contentType && arrived.bytes === declared.bytes;
}

async function throwAway(ctx: Ctx, id: string): Promise<void> {
  await ctx.commit('document.refuse', { type: 'document', id }, async (tx) => {
    const document = await requireDocument(ctx, tx, { id, may: 'document.change' });
    tx.put(documents, { ...document, state: 'removed', changedAt: ctx.now() });
  });
  await ctx.ports.files.revokeUpload(id);
}

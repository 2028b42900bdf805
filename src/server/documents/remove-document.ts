import { isDecidedOn } from '@/domain/documents/schema';
import { problem } from '@/domain/shared/problem';
import { caller, type Ctx } from '@/server/platform/ctx';
import { findVerifiedAt } from '@/server/people/verify-doctor';
import { loadPortrait } from '@/server/people/load-portrait';
import { documents } from './collections';
import { requireDocument } from './require-document';

/**
 * Removes a document of the caller's. Its record stays until its upload link has expired, and then the file's place is purged too.
 * Throws `not-found`, and `wrong-state` for one a decision was based on.
 */
export async function removeDocument(ctx: Ctx, id: string): Promise<void> {
  await ctx.commit('document.remove', { type: 'document', id }, async (tx) => {
    const document = await requireDocument(ctx, tx, { id, may: 'document.change' });
    if (isDecidedOn(document, await findVerifiedAt(tx, caller(ctx).userId))) throw problem('wrong-state');
    if (document.kind === 'portrait' && document.state === 'ready') (await loadPortrait(tx, document.ownerId)).replace(undefined);
    tx.put(documents, { ...document, state: 'removed', changedAt: ctx.now() });
  });
  await ctx.ports.files.revokeUpload(id);
}

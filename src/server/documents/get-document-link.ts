import { problem } from '@/domain/shared/problem';
import type { ReadCtx } from '@/server/platform/ctx';
import { documents, type StoredDocument } from './collections';
import { requireOwnDocument } from './require-own-document';

/** Where the caller's own document can be looked at, for five minutes. Throws `not-found`, also while its bytes are on their way. */
export async function getOwnDocumentLink(ctx: ReadCtx, id: string): Promise<string> {
  return linkTo(ctx, await requireOwnDocument(ctx, ctx.read, id));
}

/** Where the admin looks at a document somebody handed in. The look is in the trail before the link is given. Throws `not-found`. */
export async function getDocumentLink(ctx: ReadCtx, ownerId: string, id: string): Promise<string> {
  const document = await ctx.view('document.view', { type: 'document', id }, async (reader) => {
    const found = await reader.get(documents, id);
    if (found === null || found.ownerId !== ownerId || found.state !== 'ready') throw problem('not-found');
    return found;
  });
  return linkTo(ctx, document);
}

async function linkTo(ctx: ReadCtx, { id, kind, contentType, state }: StoredDocument): Promise<string> {
  if (state !== 'ready') throw problem('not-found');
  return (await ctx.ports.files.downloadLink({ id, contentType, name: kind })).url;
}

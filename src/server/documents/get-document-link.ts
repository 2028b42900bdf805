import { problem } from '@/domain/shared/problem';
import type { ReadCtx } from '@/server/platform/ctx';
import { documents, type StoredDocument } from './collections';
import { requireOwnDocument } from './require-own-document';

/** A link to the caller's own document, valid for five minutes. Throws `not-found`, also before its upload is confirmed. */
export async function getOwnDocumentLink(ctx: ReadCtx, id: string): Promise<string> {
  return linkTo(ctx, await requireOwnDocument(ctx, ctx.read, id));
}

/** A link to somebody's document for the admin. The audit event is written before the link is issued. Throws `not-found`. */
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

import { problem } from '@/domain/shared/problem';
import type { ReadCtx } from '@/server/platform/ctx';
import type { StoredDocument } from './collections';
import { requireDocument } from './require-document';

/** A link to the caller's own document, valid for five minutes. Throws `not-found`, also before its upload is confirmed. */
export async function getOwnDocumentLink(ctx: ReadCtx, id: string): Promise<string> {
  return linkTo(ctx, await requireDocument(ctx, ctx.read, { id, may: 'document.see' }));
}

/** A link to somebody's document for the admin. The audit event is written before the link is issued. Throws `not-found`. */
export async function getDocumentLink(ctx: ReadCtx, ownerId: string, id: string): Promise<string> {
  const document = await ctx.view('document.view', { type: 'document', id }, async (reader) => {
    const found = await requireDocument(ctx, reader, { id, may: 'document.see' });
    if (found.ownerId !== ownerId || found.state !== 'ready') throw problem('not-found');
    return found;
  });
  return linkTo(ctx, document);
}

async function linkTo(ctx: ReadCtx, { id, kind, contentType, state }: StoredDocument): Promise<string> {
  if (state !== 'ready') throw problem('not-found');
  return (await ctx.ports.files.downloadLink({ id, contentType, name: kind })).url;
}

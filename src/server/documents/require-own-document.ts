import { Document } from '@/domain/documents/schema';
import { problem } from '@/domain/shared/problem';
import { caller, type ReadCtx } from '@/server/platform/ctx';
import type { Reader } from '@/server/platform/store/port';
import { documents, type StoredDocument } from './collections';

/** A document of the caller's own. Throws `not-found` for any other and for a removed one. */
export async function requireOwnDocument(ctx: ReadCtx, reader: Reader, id: string): Promise<StoredDocument> {
  const document = await reader.get(documents, id);
  if (document === null || document.ownerId !== caller(ctx).userId || document.state === 'removed') throw problem('not-found');
  return document;
}

/** A stored document as the API returns it. */
export function toDocument(document: StoredDocument): Document {
  return Document.parse(document);
}

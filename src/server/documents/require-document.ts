import { Document } from '@/domain/documents/schema';
import { isAllowed, type Permission } from '@/domain/permissions';
import { problem } from '@/domain/shared/problem';
import { caller, type ReadCtx } from '@/server/platform/ctx';
import type { Reader } from '@/server/platform/store/port';
import { documents, type StoredDocument } from './collections';

type DocumentPermission = Extract<Permission, `document.${string}`>;

/** A document over which the caller has the permission. Throws `not-found` for any other and for a removed one. */
export async function requireDocument(
  ctx: ReadCtx,
  reader: Reader,
  { id, may }: { id: string; may: DocumentPermission },
): Promise<StoredDocument> {
  const document = await reader.get(documents, id);
  if (document === null || document.state === 'removed' || !isAllowed(may, caller(ctx), document)) throw problem('not-found');
  return document;
}

/** A stored document as the API returns it. */
export function toDocument(document: StoredDocument): Document {
  return Document.parse(document);
}

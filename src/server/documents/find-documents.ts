import { DOCUMENTS_MAX, type Document } from '@/domain/documents/schema';
import type { Reader } from '@/server/platform/store/port';
import { documents, type StoredDocument } from './collections';
import { toDocument } from './require-document';

/** The most values the engines accept in one `in` condition. */
const OWNERS_AT_ONCE = 30;

/** Ready papers by owner, oldest first; a portrait is none. */
export async function findReadyDocuments(reader: Reader, ownerIds: readonly string[]): Promise<Map<string, Document[]>> {
  const found = new Map<string, Document[]>(ownerIds.map((id) => [id, []]));
  for (let i = 0; i < ownerIds.length; i += OWNERS_AT_ONCE) {
    const owners = ownerIds.slice(i, i + OWNERS_AT_ONCE);
    const ready = await reader.find(documents, {
      where: [
        ['ownerId', 'in', owners],
        ['state', '==', 'ready'],
      ],
      orderBy: [['createdAt', 'asc']],
      limit: owners.length * (DOCUMENTS_MAX + 1),
    });
    for (const document of ready) if (document.kind !== 'portrait') found.get(document.ownerId)?.push(toDocument(document));
  }
  return found;
}

/** One person's documents that were not removed, ready or not; oldest first. */
export async function findOwnDocuments(reader: Reader, ownerId: string): Promise<StoredDocument[]> {
  return reader.find(documents, {
    where: [
      ['ownerId', '==', ownerId],
      ['state', 'in', ['waiting', 'ready']],
    ],
    orderBy: [['createdAt', 'asc']],
    limit: 2 * (DOCUMENTS_MAX + 1),
  });
}

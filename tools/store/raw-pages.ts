import type { Collection } from '@/server/platform/store/collection';
import { findPages } from '@/server/platform/store/find-all';
import type { Reader } from '@/server/platform/store/port';
import type { RawDoc } from '@/server/platform/store/raw-collection';

/** Documents read at once, and so written at once: well under the 500 writes a commit may hold. */
const PAGE_DOCS = 200;
/** A request to Firestore holds 10 MiB; a page of large documents is written in several commits. */
const BATCH_BYTES_MAX = 4 * 1024 * 1024;

/** Every document of a collection in the order of the ids, page by page, beginning after an id. */
export function rawPages(store: Reader, c: Collection<RawDoc>, after: string | null = null): AsyncGenerator<RawDoc[]> {
  return findPages(store, c, {}, { pageSize: PAGE_DOCS, ...(after !== null && { after: [after] }) });
}

/** A page cut where one commit would grow too large; a document is never larger than 1 MiB. */
export function batchesOf(docs: readonly RawDoc[]): RawDoc[][] {
  const batches: RawDoc[][] = [];
  let bytes = 0;
  for (const doc of docs) {
    const size = Buffer.byteLength(JSON.stringify(doc.stored));
    const batch = batches.at(-1);
    if (batch === undefined || bytes + size > BATCH_BYTES_MAX) {
      batches.push([doc]);
      bytes = size;
    } else {
      batch.push(doc);
      bytes += size;
    }
  }
  return batches;
}

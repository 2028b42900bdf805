import 'server-only';
import { makeZip } from 'client-zip';
import type { ArchiveEntry } from './port';

/** The bytes of an archive, made as they are asked for: no more of an entry is read than was taken. Entries are stored as they are. */
export async function* zipOf(entries: AsyncIterable<ArchiveEntry>): AsyncGenerator<Uint8Array> {
  const reader = makeZip(entries).getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel();
  }
}

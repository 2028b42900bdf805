import 'server-only';
import type { Page, PageQuery } from '@/domain/primitives';
import type { Collection, Doc } from './collection';
import { cursorAfter, cursorFrom } from './cursor';
import type { Query, Reader } from './port';

/** One page of a list and where the next begins. Throws `bad-request` for a cursor that is none of ours. */
export async function findPage<T extends Doc>(
  reader: Pick<Reader, 'find'>,
  c: Collection<T>,
  query: Pick<Query, 'where' | 'orderBy'>,
  { limit, cursor }: PageQuery,
): Promise<Page<T>> {
  const found = await reader.find(c, { ...query, after: cursorFrom(cursor), limit: limit + 1 });
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: found.length > limit && last ? cursorAfter(last, query) : null };
}

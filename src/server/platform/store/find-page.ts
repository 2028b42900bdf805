import 'server-only';
import type { Page, PageQuery } from '@/domain/shared/primitives';
import type { Collection, Doc } from './collection';
import { cursorAfter, cursorFrom } from './cursor';
import type { FieldPath } from '@/domain/shared/field-path';
import type { Query, Reader } from './port';

/**
 * One page of a list as the API returns it. Costs the documents shown and one more, however deep the page is. Throws
 * `bad-request` for a cursor that is not one of this list.
 */
export async function findPage<T extends Doc>(
  reader: Pick<Reader, 'find'>,
  c: Collection<T>,
  query: Omit<Query<FieldPath<T>>, 'after' | 'limit'>,
  { limit, cursor }: PageQuery,
): Promise<Page<T>> {
  const found = await reader.find(c, { ...pageQuery(query, limit), after: cursorFrom(cursor, query) });
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: found.length > limit && last !== undefined ? cursorAfter(last, query) : null };
}

/** What {@link findPage} asks for a first page of `limit`. */
export function pageQuery<F extends string>(query: Omit<Query<F>, 'after' | 'limit'>, limit: number): Query<F> {
  return { ...query, limit: limit + 1 };
}

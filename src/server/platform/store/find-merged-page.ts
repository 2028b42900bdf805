import 'server-only';
import type { Page, PageQuery } from '@/domain/shared/primitives';
import type { Collection, Doc } from './collection';
import { cursorAfter, cursorFrom, valueAt } from './cursor';
import type { FieldPath } from '@/domain/shared/field-path';
import type { Reader, Where } from './port';

/**
 * One page of several lists merged, latest first, without duplicates. `at` is the instant field they are all ordered by. Costs
 * one page of each list. Throws `bad-request` for a cursor that is not one of this list.
 */
export async function findMergedPage<T extends Doc>(
  reader: Pick<Reader, 'find'>,
  c: Collection<T>,
  { lists, at }: { lists: readonly (readonly Where<FieldPath<T>>[])[]; at: FieldPath<T> },
  { limit, cursor }: PageQuery,
): Promise<Page<T>> {
  const order = { orderBy: [[at, 'desc']] } as const;
  const query = { ...order, after: cursorFrom(cursor, order), limit: limit + 1 };
  const found = await Promise.all(lists.map((where) => reader.find(c, { ...query, where })));
  const once = new Map(found.flat().map((doc) => [doc.id, doc]));
  const placeOf = (doc: T) => `${String(valueAt(doc, at))} ${doc.id}`;
  const all = [...once.values()].sort((a, b) => (placeOf(a) < placeOf(b) ? 1 : -1));
  const items = all.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: all.length > limit && last !== undefined ? cursorAfter(last, order) : null };
}

import 'server-only';
import type { FieldPath } from '@/domain/shared/field-path';
import type { Collection, Doc } from './collection';
import { cursorAfter, cursorFrom } from './cursor';
import type { Reader, Where } from './port';

/** Where a document stands: its instant, and its id among those of one instant. */
type Place = { at: string; id: string };

/**
 * A stretch of something that is merged from several collections by time: the latest `limit` from `from` on and before `until`, going
 * on after the document `after`.
 */
export type Slice = { from?: string | undefined; until?: string | undefined; after?: Place | undefined; limit: number };

const ORDER = { orderBy: [['at', 'desc']] } as const;

/** The opaque cursor of the page after a place. */
export function cursorAfterPlace(place: Place): string {
  return cursorAfter(place, ORDER);
}

/** The place a cursor names. Throws `bad-request` for a text that is none. */
export function placeFrom(cursor: string | undefined): Place | undefined {
  const [at, id] = cursorFrom(cursor, ORDER) ?? [];
  return typeof at === 'string' && typeof id === 'string' ? { at, id } : undefined;
}

/** The documents of one collection in a slice, the latest first; `at` is the instant field they are ordered by. */
export async function findSlice<T extends Doc>(
  reader: Pick<Reader, 'find'>,
  c: Collection<T>,
  { where, at }: { where: readonly Where<FieldPath<T>>[]; at: FieldPath<T> },
  { from, until, after, limit }: Slice,
): Promise<T[]> {
  const bounds: Where<FieldPath<T>>[] = [];
  if (from !== undefined) bounds.push([at, '>=', from]);
  if (until !== undefined) bounds.push([at, '<', until]);
  return reader.find(c, {
    where: [...where, ...bounds],
    orderBy: [[at, 'desc']],
    ...(after !== undefined && { after: [after.at, after.id] }),
    limit,
  });
}

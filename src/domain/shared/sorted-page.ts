import type { Page, PageQuery } from './primitives';
import { problem } from './problem';

/** The sort key of an in-memory list: numbers, ascending, compared lexicographically; ties go by id. */
type SortKey = readonly number[];
/** A key that sorts after every other. Not Infinity, which a cursor in JSON cannot hold. */
export const SORTS_LAST = Number.MAX_VALUE;
export type Sorted<T> = { id: string; key: SortKey; item: T };

/**
 * One page of a list that is recomputed for each request. The cursor holds the key and the id of the last item shown, so paging
 * continues correctly when items were added or removed. Throws `bad-request` for an invalid cursor.
 */
export function sortedPage<T>(list: readonly Sorted<T>[], { limit, cursor }: PageQuery): Page<T> {
  const found = smallestAfter(list, limit + 1, cursor);
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(({ item }) => item), nextCursor: found.length > limit && last ? writeCursor(last) : null };
}

/**
 * The first `count` of a list behind a cursor, in order. A few of many are found in one walk without sorting the rest.
 * Throws `bad-request` for a cursor that is none.
 */
export function smallestAfter<One extends Place>(list: readonly One[], count: number, cursor: string | undefined): One[] {
  const after = cursor === undefined ? null : readCursor(cursor);
  const kept: One[] = [];
  for (const one of list) {
    if (after !== null && compareSorted(one, after) <= 0) continue;
    const last = kept[count - 1];
    if (last !== undefined && compareSorted(one, last) >= 0) continue;
    kept.splice(placeOf(one, kept), 0, one);
    if (kept.length > count) kept.pop();
  }
  return kept;
}

type Place = { key: SortKey; id: string };

/** Where in a sorted list one belongs: before the first that sorts after it. */
function placeOf(one: Place, sorted: readonly Place[]): number {
  let from = 0;
  let until = sorted.length;
  while (from < until) {
    const middle = (from + until) >> 1;
    const other = sorted[middle];
    if (other !== undefined && compareSorted(other, one) < 0) from = middle + 1;
    else until = middle;
  }
  return from;
}

/** Below 0 when `a` sorts before `b`. */
export function compareSorted(a: Place, b: Place): number {
  for (let i = 0; i < a.key.length; i += 1) {
    const value = a.key[i] ?? 0;
    const other = b.key[i] ?? 0;
    if (value !== other) return value < other ? -1 : 1;
  }
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}

/** The first number of a cursor's key, below which nothing of the next page lies; 0 without one. Throws `bad-request`. */
export function leastOf(cursor: string | undefined): number {
  return cursor === undefined ? 0 : (readCursor(cursor).key[0] ?? 0);
}

function writeCursor({ key, id }: Place): string {
  return btoa(JSON.stringify([id, ...key]))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

function readCursor(text: string): Place {
  try {
    const values: unknown = JSON.parse(atob(text.replaceAll('-', '+').replaceAll('_', '/')));
    const [id, ...key] = Array.isArray(values) ? (values as unknown[]) : [];
    if (typeof id === 'string' && key.every((value) => typeof value === 'number')) return { id, key };
  } catch {
    // Falls through to the error below: the value is not a cursor.
  }
  throw problem('bad-request', { errors: [{ at: 'cursor', code: 'wrong-format' }] });
}

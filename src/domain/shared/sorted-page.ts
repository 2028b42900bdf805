import type { Page, PageQuery } from './primitives';
import { problem } from './problem';

/** The sort key of an in-memory list: numbers, ascending, compared lexicographically; ties go by id. */
export type SortKey = readonly number[];
/** A key that sorts after every other. Not Infinity, which a cursor in JSON cannot hold. */
export const SORTS_LAST = Number.MAX_VALUE;
export type Sorted<T> = { id: string; key: SortKey; item: T };

/**
 * One page of a list that is recomputed for each request. The cursor holds the key and the id of the last item shown, so paging
 * continues correctly when items were added or removed. Throws `bad-request` for an invalid cursor.
 */
export function sortedPage<T>(list: readonly Sorted<T>[], { limit, cursor }: PageQuery): Page<T> {
  const after = cursor === undefined ? null : readCursor(cursor);
  const rest = [...list].sort(compare).filter((one) => after === null || compare(one, after) > 0);
  const shown = rest.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(({ item }) => item), nextCursor: rest.length > limit && last ? writeCursor(last) : null };
}

type Place = { key: SortKey; id: string };

function compare(a: Place, b: Place): number {
  for (const [i, value] of a.key.entries()) {
    const other = b.key[i] ?? 0;
    if (value !== other) return value < other ? -1 : 1;
  }
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
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

import 'server-only';
import type { FieldPath } from '@/domain/shared/field-path';
import type { Collection, Doc } from './collection';
import { positionOf } from './cursor';
import type { Cursor, Query, Reader } from './port';
import { FIND_LIMIT_MAX } from './store-misuse';

type Conditions<T extends Doc> = Pick<Query<FieldPath<T>>, 'where' | 'orderBy'>;
type Start = { after?: Cursor | undefined; pageSize?: number };

/**
 * Every document of a query, page by page, in its order; none of the pages is empty. Documents written meanwhile may be missing.
 * Throws when an engine ignores the cursor, as some emulators do, rather than reading one page for ever.
 */
export async function* findPages<T extends Doc>(
  reader: Pick<Reader, 'find'>,
  c: Collection<T>,
  query: Conditions<T> = {},
  { after, pageSize = FIND_LIMIT_MAX }: Start = {},
): AsyncGenerator<T[]> {
  for (let position = after; ;) {
    const page = await reader.find(c, { ...query, after: position, limit: pageSize });
    const previous = position;
    if (previous && page.some(({ id }) => id === previous.at(-1))) throw new Error(`${c.name}: the engine returned a page again`);
    if (page.length > 0) yield page;
    const last = page.at(-1);
    if (page.length < pageSize || last === undefined) return;
    position = positionOf(last, query);
  }
}

/** All documents of a query in memory: for lists that are known to be short enough. */
export async function findAll<T extends Doc>(reader: Pick<Reader, 'find'>, c: Collection<T>, query: Conditions<T> = {}): Promise<T[]> {
  const all: T[] = [];
  for await (const page of findPages(reader, c, query)) all.push(...page);
  return all;
}

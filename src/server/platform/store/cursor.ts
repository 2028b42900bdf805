import { problem } from '@/domain/shared/problem';
import type { Doc } from './collection';
import { orderOf } from './order';
import type { Cursor, Query, Scalar } from './port';
import { isValidId } from './store-misuse';

/** Where a document is in the order of a query, to go on after it: its ordered values, then its id. */
export function positionOf(doc: Doc, query: Pick<Query, 'where' | 'orderBy'>): Cursor {
  return [...orderOf(query).map(([field]) => valueAt(doc, field)), doc.id];
}

/** The opaque cursor of a list's next page: the ordered values of its last document, then the id. */
export function cursorAfter(doc: Doc, query: Pick<Query, 'orderBy'>): string {
  return Buffer.from(JSON.stringify(positionOf(doc, query))).toString('base64url');
}

/** Parses a cursor of this query. Throws `bad-request` when it is not one. */
export function cursorFrom(text: string | undefined, { orderBy = [] }: Pick<Query, 'orderBy'>): Cursor | undefined {
  if (text === undefined) return undefined;
  try {
    const values: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    if (Array.isArray(values) && values.length === orderBy.length + 1 && values.every(isScalar) && endsInId(values)) return values;
  } catch {
    // Falls through to the error below: the value is not a cursor.
  }
  throw problem('bad-request', { errors: [{ at: 'cursor', code: 'wrong-format' }] });
}

function endsInId(values: readonly Scalar[]): boolean {
  const id = values.at(-1);
  return typeof id === 'string' && isValidId(id);
}

function isScalar(value: unknown): value is Scalar {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

/** The value of a field by its dotted path; null when it is absent or not a scalar. */
export function valueAt(doc: object, field: string): Scalar {
  let value: unknown = doc;
  for (const part of field.split('.')) value = (value as Record<string, unknown> | undefined)?.[part];
  return isScalar(value) ? value : null;
}

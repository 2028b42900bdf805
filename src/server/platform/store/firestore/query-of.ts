import { FieldPath, Filter, type Firestore, type Query as FirestoreQuery } from 'firebase-admin/firestore';
import type { Collection, Doc } from '../collection';
import { mayBeNull } from '../field-kind';
import { orderOf, rangedFields } from '../order';
import type { Query, Scalar, Where } from '../port';
import { assertIndexed } from '../assert-indexed';
import { isValidId } from '../store-misuse';

/**
 * The query as a Firestore query, with ties ordered by the document's name. Null when nothing can match: Firestore rejects
 * conditions on ids it cannot store. Throws StoreMisuseError when no declared index answers.
 */
export function queryOf<T extends Doc>(firestore: Firestore, c: Collection<T>, query: Query): FirestoreQuery | null {
  assertIndexed(c, query);
  const conditions = conditionsOf(query.where ?? []);
  if (conditions === null) return null;
  const order = orderOf(query);
  const ranged = rangedFields(query.where ?? []);
  let firestoreQuery: FirestoreQuery = firestore.collection(c.name);
  for (const condition of conditions) firestoreQuery = firestoreQuery.where(filterOf(condition));
  // Firestore orders null first; ranges exclude it already, and most fields are never null.
  for (const [field] of order) {
    if (!ranged.includes(field) && mayBeNull(c.schema, field)) firestoreQuery = firestoreQuery.where(pathOf(field), '!=', null);
  }
  for (const [field, direction] of order) firestoreQuery = firestoreQuery.orderBy(pathOf(field), direction);
  const isOrderedById = order.some(([field]) => field === 'id');
  if (!isOrderedById) firestoreQuery = firestoreQuery.orderBy(FieldPath.documentId(), order.at(-1)?.[1] ?? 'asc');
  if (query.after) firestoreQuery = firestoreQuery.startAfter(...(isOrderedById ? query.after.slice(0, -1) : query.after));
  return firestoreQuery.limit(query.limit);
}

/** The conditions alone, for a count. */
export function countOf<T extends Doc>(firestore: Firestore, c: Collection<T>, where: readonly Where[] = []) {
  assertIndexed(c, { where, limit: 1 });
  const conditions = conditionsOf(where);
  if (conditions === null) return null;
  let firestoreQuery: FirestoreQuery = firestore.collection(c.name);
  for (const condition of conditions) firestoreQuery = firestoreQuery.where(filterOf(condition));
  return firestoreQuery.count();
}

/** Null when a condition asks for an id that no document can have. */
function conditionsOf(where: readonly Where[]): readonly Where[] | null {
  const conditions: Where[] = [];
  for (const [field, op, value] of where) {
    if (field !== 'id') {
      conditions.push([field, op, value]);
      continue;
    }
    const ids = (Array.isArray(value) ? (value as readonly unknown[]) : [value]).filter(isId);
    if (ids.length === 0) return null;
    conditions.push([field, op, op === 'in' ? ids : (ids[0] ?? '')]);
  }
  return conditions;
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && isValidId(value);
}

function pathOf(field: string): string | FieldPath {
  return field === 'id' ? FieldPath.documentId() : field;
}

function filterOf([field, op, value]: Where): Filter {
  if (op !== 'within') return Filter.where(pathOf(field), toOperator(op), value);
  const bounds = value as readonly Scalar[];
  const starts = bounds.filter((_, n) => n % 2 === 0);
  return Filter.or(
    ...starts.map((first, n) => Filter.and(Filter.where(pathOf(field), '>=', first), Filter.where(pathOf(field), '<=', bounds[2 * n + 1]))),
  );
}

function toOperator(op: Exclude<Where[1], 'within'>) {
  return op === 'contains' ? 'array-contains' : op;
}

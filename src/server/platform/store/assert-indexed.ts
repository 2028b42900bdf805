import type { Collection, Doc } from './collection';
import { isRange, orderOf, rangedFields } from './order';
import type { Query, Scalar, Where } from './port';
import { DISJUNCTIONS_MAX, FIND_LIMIT_MAX, IN_VALUES_MAX, StoreMisuseError } from './store-misuse';

/** Throws {@link StoreMisuseError} unless a declared index answers the query. */
export function assertIndexed<T extends Doc>(c: Collection<T>, query: Query): void {
  if (!(query.limit >= 1 && query.limit <= FIND_LIMIT_MAX)) throw new StoreMisuseError(`${c.name}: limit ${query.limit}`);
  const where = query.where ?? [];
  for (const condition of where) refuseCondition(c.name, condition);
  for (const op of ['in', 'contains', 'within']) {
    if (where.filter(([, used]) => used === op).length > 1) throw new StoreMisuseError(`${c.name}: ${op} twice in one query`);
  }
  refuseDisjunctions(c.name, where);
  const ranged = rangedFields(where);
  if (ranged.length > 1) throw new StoreMisuseError(`${c.name}: ranges on ${ranged.join(' and ')}`);
  const order = orderOf(query);
  if (ranged[0] !== undefined && order[0]?.[0] !== ranged[0]) throw new StoreMisuseError(`${c.name}: order by the ranged field first`);
  if (query.after && query.after.length !== order.length + 1) throw new StoreMisuseError(`${c.name}: cursor of another query`);
  const equal = new Set(where.filter((condition) => !isRange(condition)).map(([field]) => field));
  const tail = order.map(([field, direction]) => (direction === 'desc' ? `-${field}` : field));
  if (equal.size + tail.length === 0) return;
  // Every engine finds documents by their id.
  if (equal.size === 1 && equal.has('id') && tail.length === 0) return;
  const served = c.indexes.some((index) => serves(index, equal, tail));
  if (!served) throw new StoreMisuseError(`${c.name}: no declared index for [${[...equal, ...tail].join(', ')}]`);
}

function refuseCondition(name: string, [field, op, value]: Where): void {
  if (value === undefined) throw new StoreMisuseError(`${name}: ${field} compared with nothing`);
  if (value === null && op !== '==') throw new StoreMisuseError(`${name}: ${field} ${op} null`);
  const list = Array.isArray(value) ? value.length : 0;
  if (op === 'in' && (list === 0 || list > IN_VALUES_MAX)) throw new StoreMisuseError(`${name}: in with ${list} values`);
  if (op === 'within') refuseRanges(name, value);
  else if (op !== 'in' && Array.isArray(value)) throw new StoreMisuseError(`${name}: ${op} takes one value`);
}

function refuseRanges(name: string, value: Where[2]): void {
  const bounds = Array.isArray(value) ? (value as readonly Scalar[]) : [];
  const isInOrder = bounds.every((bound, n) => isBefore(bounds[n - 1], bound, n % 2 === 1));
  if (bounds.length === 0 || bounds.length % 2 === 1 || !isInOrder) throw new StoreMisuseError(`${name}: within takes ranges in order`);
}

/** Whether a bound follows the one before it: within a range they may be the same. */
function isBefore(before: Scalar | undefined, bound: Scalar, isSameRange: boolean): boolean {
  if (bound === null || before === null) return false;
  if (before === undefined) return true;
  return typeof before === typeof bound && (isSameRange ? before <= bound : before < bound);
}

function refuseDisjunctions(name: string, where: readonly Where[]): void {
  const lengthOf = (op: Where[1]) =>
    where.filter(([, used]) => used === op).reduce((sum, [, , value]) => sum + (Array.isArray(value) ? value.length : 0), 0);
  const ranges = lengthOf('within') / 2;
  if (ranges * Math.max(1, lengthOf('in')) > DISJUNCTIONS_MAX) throw new StoreMisuseError(`${name}: too many ranges`);
}

function serves(index: readonly string[], equal: ReadonlySet<string>, tail: readonly string[]): boolean {
  if (index.length !== equal.size + tail.length) return false;
  if (index.length === 1 && equal.size === 0) return index[0]?.replace('-', '') === tail[0]?.replace('-', '');
  const head = index.slice(0, equal.size).map((field) => field.replace('-', ''));
  return head.every((field) => equal.has(field)) && tail.every((field, i) => index[equal.size + i] === field);
}

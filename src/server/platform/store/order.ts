import type { Order, Query, Where } from './port';

const RANGE = new Set<string>(['<', '<=', '>', '>=', 'within']);

export function isRange([, op]: Where): boolean {
  return RANGE.has(op);
}

/** The fields a query has ranges on; more than one is refused. */
export function rangedFields(where: readonly Where[]): string[] {
  return [...new Set(where.filter(isRange).map(([field]) => field))];
}

/** The effective order of a query; a range without one is ordered by its field. Ties are always ordered by id. */
export function orderOf({ where = [], orderBy }: Pick<Query, 'where' | 'orderBy'>): readonly Order[] {
  return orderBy ?? rangedFields(where).map((field) => [field, 'asc'] as const);
}

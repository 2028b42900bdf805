import { FEATURES } from './registry';
import { problem } from './shared/problem';
import { relationsOf, type AccessResource, type Caller, type Relation, type Relationships, NO_RELATIONSHIPS } from './shared/relationships';

type TableOf<F> = F extends { permissions: infer T } ? T : never;
type Tables = TableOf<(typeof FEATURES)[keyof typeof FEATURES]>;
export type Permission = Tables extends infer T ? (T extends unknown ? keyof T : never) : never;
type RowOf<T, P extends Permission> = T extends unknown ? (P extends keyof T ? T[P] : never) : never;
/** The relations a permission is granted to. */
export type RelationOf<P extends Permission> = RowOf<Tables, P> extends readonly (infer R extends Relation)[] ? R : never;

/**
 * Every feature's table in one: which relations to the record grant each permission. The endpoint's `access` checks the role;
 * this checks the record.
 *
 * The platform admin manages accounts and organisations and has no clinical permission: operating the service is no reason to
 * read who is ill. A clinic admin arranges the clinic's appointments and sees its members, but no notes.
 */
export const PERMISSIONS = Object.assign({}, ...Object.values(FEATURES).map(({ permissions }) => permissions)) as Record<
  Permission,
  readonly Relation[]
>;

/** Whether the caller may do `permission` to the record described by `resource`. */
export function isAllowed(
  permission: Permission,
  caller: Caller,
  resource: AccessResource,
  relationships: Relationships = NO_RELATIONSHIPS,
): boolean {
  const allowed: readonly Relation[] = PERMISSIONS[permission];
  return relationsOf(caller, resource, relationships).some((relation) => allowed.includes(relation));
}

/** Throws `not-found` unless {@link isAllowed}: a stranger must not learn that the record exists. */
export function requireAllowed(
  permission: Permission,
  caller: Caller,
  resource: AccessResource,
  relationships: Relationships = NO_RELATIONSHIPS,
): void {
  if (!isAllowed(permission, caller, resource, relationships)) throw problem('not-found');
}

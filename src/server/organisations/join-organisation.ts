import { membershipId, type Membership } from '@/domain/organisation';
import type { Tx } from '@/server/platform/store/port';
import { memberships } from './collections';

/** Makes somebody a member inside the caller's commit, which fails with `AlreadyExists` when they are one. Writes only. */
export function joinOrganisation(tx: Tx, { orgId, userId, role, at }: Omit<Membership, 'id' | 'createdAt'> & { at: string }): Membership {
  const membership = { id: membershipId(orgId, userId), orgId, userId, role, createdAt: at };
  tx.create(memberships, membership);
  return membership;
}

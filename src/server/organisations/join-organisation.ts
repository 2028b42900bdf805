import { membershipId, type Membership } from '@/domain/organisations/schema';
import type { Tx } from '@/server/platform/store/port';
import { memberships } from './collections';

type Joining = Omit<Membership, 'id' | 'createdAt'> & { at: string };

/** Adds a member inside the caller's commit, which fails with `AlreadyExists` when they are one. Writes only. */
export function joinOrganisation(tx: Tx, { orgId, userId, role, at }: Joining): Membership {
  const membership = { id: membershipId(orgId, userId), orgId, userId, role, createdAt: at };
  tx.create(memberships, membership);
  return membership;
}

/** Changes a member's role inside the caller's commit. Writes only. */
export function changeRole(tx: Tx, existing: Membership, role: Membership['role']): Membership {
  const membership = { ...existing, role };
  tx.put(memberships, membership);
  return membership;
}

/** Ends a membership inside the caller's commit. Writes only. */
export function leaveOrganisation(tx: Tx, { id }: Membership): void {
  tx.remove(memberships, id);
}

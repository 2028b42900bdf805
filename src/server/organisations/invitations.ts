import { addSeconds } from '@/domain/shared/instant';
import { INVITATION_DAYS, membershipId, type Invitation } from '@/domain/organisations/schema';
import { problem } from '@/domain/shared/problem';
import type { Reader, Tx } from '@/server/platform/store/port';
import { invitations } from './collections';

/** Far above what a doctor or a clinic has open at once. */
const INVITATIONS_MAX = 100;

type Whose = { orgId: string; userId: string };

/** Invites a person inside the caller's commit, or renews the invitation. Writes only. */
export function putInvitation(tx: Tx, invited: Omit<Invitation, 'id' | 'expiresAt'>): Invitation {
  const id = membershipId(invited.orgId, invited.userId);
  const invitation = { id, ...invited, expiresAt: addSeconds(invited.createdAt, INVITATION_DAYS * 86_400) };
  tx.put(invitations, invitation);
  return invitation;
}

/** An invitation that can still be accepted. Throws `not-found`. */
export async function requireInvitation(reader: Reader, { orgId, userId }: Whose, now: string): Promise<Invitation> {
  const invitation = await reader.get(invitations, membershipId(orgId, userId));
  if (invitation === null || invitation.expiresAt <= now) throw problem('not-found');
  return invitation;
}

/** Ends an invitation inside the caller's commit. Writes only. */
export function removeInvitation(tx: Tx, { orgId, userId }: Whose): void {
  tx.remove(invitations, membershipId(orgId, userId));
}

/** The open invitations of a person or an organisation, oldest first. */
export async function findInvitations(reader: Reader, whose: { orgId: string } | { userId: string }, now: string): Promise<Invitation[]> {
  const found = await reader.find(invitations, {
    where: ['orgId' in whose ? ['orgId', '==', whose.orgId] : ['userId', '==', whose.userId]],
    orderBy: [['createdAt', 'asc']],
    limit: INVITATIONS_MAX,
  });
  return found.filter(({ expiresAt }) => expiresAt > now);
}

import type { Account } from '@/domain/accounts/schema';
import { canBeMember, membershipId, ownOrganisationId, type Membership, type Organisation } from '@/domain/organisations/schema';
import type { AddMemberBody, Member } from '@/domain/organisations/api';
import { problem } from '@/domain/shared/problem';
import { isAllowed } from '@/domain/permissions';
import { putInvitation, removeInvitation, requireInvitation } from '@/server/organisations/invitations';
import { changeRole, joinOrganisation } from '@/server/organisations/join-organisation';
import { findMembership, requireOtherAdmin } from '@/server/organisations/list-memberships';
import { requireManagedOrganisation } from '@/server/organisations/require-organisation';
import { caller, type Ctx } from '@/server/platform/ctx';
import { accounts } from '@/server/platform/identity/collections';
import type { Reader } from '@/server/platform/store/port';
import { doctorProfiles, type StoredDoctor } from './collections';
import { putDoctor } from './put-doctor';

/**
 * Adds a person to an organisation, or changes a member's role. A doctor is only invited, and practises there once they accept:
 * whoever manages the clinic sees and arranges their patients' bookings from then on. The platform's admin adds one at once.
 * Nobody is moved out of another clinic.
 *
 * Throws `bad-request` at `identifier`, with the same reply whether there is no such account or it cannot have that role, so
 * that identifiers cannot be probed further than the task needs; `already-member`, `last-admin`, `wrong-state` for a solo
 * practice, and as {@link requireManagedOrganisation}.
 */
export async function addMember(ctx: Ctx, orgId: string, { identifier, role }: AddMemberBody): Promise<Member> {
  const userId = await ctx.ports.identity.userIdOf(identifier);
  const about = (member: Member) => ({ type: 'membership', id: membershipId(orgId, member.userId), orgId });
  const isInvitation = role === 'doctor' && !isAllowed('organisation.add-doctor', caller(ctx), {});
  return ctx.commit(isInvitation ? 'organisation.invite' : 'organisation.add_member', about, async (tx) => {
    const organisation = await requireManagedOrganisation(ctx, tx, orgId);
    const account = userId === null ? null : await tx.get(accounts, userId);
    requireFit(account, role, organisation);
    const existing = await findMembership(tx, orgId, account.id);
    if (existing?.role === role) throw problem('already-member');
    if (existing) await requireOtherAdmin(tx, existing);
    const doctor = role === 'doctor' ? await doctorToMove(tx, orgId, account.id) : null;
    if (isInvitation && existing === null) {
      const invitation = putInvitation(tx, { orgId, userId: account.id, role, invitedBy: caller(ctx).userId, createdAt: ctx.now() });
      return toMember(invitation, account, 'invited');
    }
    const membership = existing ? changeRole(tx, existing, role) : joinOrganisation(tx, { orgId, userId: account.id, role, at: ctx.now() });
    if (doctor) putDoctor(tx, doctor, { profile: { ...doctor, orgId, version: doctor.version + 1 }, account });
    return toMember(membership, account, 'member');
  });
}

function requireFit(account: Account | null, role: Membership['role'], { kind }: Organisation): asserts account is Account {
  if (kind === 'solo') throw problem('wrong-state');
  const fits = account !== null && account.status === 'active' && canBeMember(account.role, role, kind);
  if (!fits) throw problem('bad-request', { errors: [{ at: 'identifier', code: 'not-found' }] });
}

async function doctorToMove(reader: Reader, orgId: string, userId: string): Promise<StoredDoctor | null> {
  const doctor = await reader.get(doctorProfiles, userId);
  if (doctor === null || doctor.orgId === orgId) return null;
  if (doctor.orgId === ownOrganisationId(userId)) return doctor;
  throw problem('conflict', { errors: [{ at: 'identifier', code: 'practises-elsewhere' }] });
}

function toMember({ orgId, userId, role, createdAt }: Membership, { name }: Account, state: Member['state']): Member {
  return { orgId, userId, role, createdAt, name, state };
}

/**
 * Accepts an invitation: the caller becomes a member and, as a doctor, practises there from then on. Throws `not-found`,
 * `already-member`, and `conflict` for a doctor who has joined another clinic meanwhile.
 */
export async function acceptInvitation(ctx: Ctx, orgId: string): Promise<Member> {
  const { userId } = caller(ctx);
  const about = { type: 'membership', id: membershipId(orgId, userId), orgId };
  return ctx.commit('organisation.accept_invitation', about, async (tx) => {
    const { role } = await requireInvitation(tx, { orgId, userId }, ctx.now());
    const account = await tx.get(accounts, userId);
    if (account === null) throw problem('not-found');
    if (await findMembership(tx, orgId, userId)) throw problem('already-member');
    const doctor = await doctorToMove(tx, orgId, userId);
    removeInvitation(tx, { orgId, userId });
    const membership = joinOrganisation(tx, { orgId, userId, role, at: ctx.now() });
    if (doctor) putDoctor(tx, doctor, { profile: { ...doctor, orgId, version: doctor.version + 1 }, account });
    return toMember(membership, account, 'member');
  });
}

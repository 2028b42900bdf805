import type { Account } from '@/domain/accounts/schema';
import { canBeMember, membershipId, type Membership, type Organisation } from '@/domain/organisations/schema';
import type { AddMemberBody, Member } from '@/domain/organisations/api';
import { problem } from '@/domain/shared/problem';
import { isAllowed } from '@/domain/permissions';
import { notify } from '@/server/notifications/notify';
import { putInvitation, removeInvitation } from '@/server/organisations/invitations';
import { requireManagedOrganisation } from '@/server/organisations/require-organisation';
import { caller, type Ctx } from '@/server/platform/ctx';
import { accounts } from '@/server/platform/identity/collections';
import { practisesIn, prepareMember, toMember } from './make-member';

/**
 * Adds a person to an organisation, or changes a member's role. A doctor is only invited, and practises there once they accept:
 * whoever manages the clinic sees and arranges their patients' bookings from then on. The platform's admin adds one at once.
 * Nobody is moved out of another clinic.
 *
 * Throws `bad-request` at `identifier`, with the same reply whether there is no such account or it cannot have that role, so
 * that identifiers cannot be probed further than the task needs; `already-member`, `last-admin`, `wrong-state` for a solo
 * practice, `try-later` when the doctor joins or leaves at the same moment, and as {@link requireManagedOrganisation}.
 */
export async function addMember(ctx: Ctx, orgId: string, { identifier, role }: AddMemberBody): Promise<Member> {
  const userId = await ctx.ports.identity.userIdOf(identifier);
  const about = (member: Member) => ({ type: 'membership', id: membershipId(orgId, member.userId), orgId });
  const mayOnlyInvite = role === 'doctor' && !isAllowed('organisation.add-doctor', caller(ctx), {});
  const isInvitation = mayOnlyInvite && !(userId !== null && (await practisesIn(ctx.read, orgId, userId)));
  return ctx.commit(isInvitation ? 'organisation.invite' : 'organisation.add_member', about, async (tx) => {
    const organisation = await requireManagedOrganisation(ctx, tx, orgId);
    const account = userId === null ? null : await tx.get(accounts, userId);
    requireFit(account, role, organisation);
    const make = await prepareMember(tx, { orgId, account, role });
    // The doctor joined or left between the two reads.
    if (mayOnlyInvite && isInvitation === (await practisesIn(tx, orgId, account.id))) throw problem('try-later', { retryAfter: 1 });
    if (!isInvitation) {
      // An open invitation would let somebody back in who is removed later.
      removeInvitation(tx, { orgId, userId: account.id });
      return make(tx, ctx.now());
    }
    const invitation = putInvitation(tx, { orgId, userId: account.id, role, invitedBy: caller(ctx).userId, createdAt: ctx.now() });
    notify(tx, ctx, {
      kind: 'organisation-invited',
      cause: `${invitation.id} ${invitation.createdAt}`,
      recipients: [account.id],
      data: { orgId, orgName: organisation.name },
    });
    return toMember(invitation, account, 'invited');
  });
}

function requireFit(account: Account | null, role: Membership['role'], { kind }: Organisation): asserts account is Account {
  if (kind === 'solo') throw problem('wrong-state');
  const fits = account !== null && account.status === 'active' && canBeMember(account.role, role, kind);
  if (!fits) throw problem('bad-request', { errors: [{ at: 'identifier', code: 'not-found' }] });
}

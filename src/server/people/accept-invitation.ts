import type { Member } from '@/domain/organisations/api';
import { membershipId } from '@/domain/organisations/schema';
import { problem } from '@/domain/shared/problem';
import { removeInvitation, requireInvitation } from '@/server/organisations/invitations';
import { caller, type Ctx } from '@/server/platform/ctx';
import { accounts } from '@/server/platform/identity/collections';
import { prepareMember } from './make-member';

/**
 * Accepts an invitation: the caller becomes a member and, as a doctor, practises there from then on. Throws `not-found`, and as
 * {@link prepareMember}.
 */
export async function acceptInvitation(ctx: Ctx, orgId: string): Promise<Member> {
  const { userId } = caller(ctx);
  const about = { type: 'membership', id: membershipId(orgId, userId), orgId };
  return ctx.commit('organisation.accept_invitation', about, async (tx) => {
    const { role } = await requireInvitation(tx, { orgId, userId }, ctx.now());
    const account = await tx.get(accounts, userId);
    if (account === null) throw problem('not-found');
    const make = await prepareMember(tx, { orgId, account, role });
    removeInvitation(tx, { orgId, userId });
    return make(tx, ctx.now());
  });
}

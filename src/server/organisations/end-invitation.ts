import { membershipId } from '@/domain/organisations/schema';
import { caller, type Ctx } from '@/server/platform/ctx';
import { removeInvitation, requireInvitation } from './invitations';
import { requireManagedOrganisation } from './require-organisation';

/** Declines an invitation to the caller. Throws `not-found`. */
export async function declineInvitation(ctx: Ctx, orgId: string): Promise<void> {
  const { userId } = caller(ctx);
  await ctx.commit('organisation.decline_invitation', { type: 'membership', id: membershipId(orgId, userId), orgId }, async (tx) => {
    await requireInvitation(tx, { orgId, userId }, ctx.now());
    removeInvitation(tx, { orgId, userId });
  });
}

/** Withdraws an organisation's invitation. Throws `not-found`, and as {@link requireManagedOrganisation}. */
export async function withdrawInvitation(ctx: Ctx, orgId: string, userId: string): Promise<void> {
  await ctx.commit('organisation.withdraw_invitation', { type: 'membership', id: membershipId(orgId, userId), orgId }, async (tx) => {
    await requireManagedOrganisation(ctx, tx, orgId);
    await requireInvitation(tx, { orgId, userId }, ctx.now());
    removeInvitation(tx, { orgId, userId });
  });
}

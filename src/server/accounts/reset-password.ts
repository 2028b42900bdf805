import type { accountApi } from '@/domain/accounts/api';
import type { BodyOf } from '@/domain/shared/endpoint';
import type { Ctx } from '@/server/platform/ctx';
import { requireVendor } from './require-vendor';

/** Sends a link for a new password where there is such an account; whoever asked is told nothing either way. Throws `not-found` without a vendor. */
export async function sendPasswordReset(ctx: Ctx, { identifier, locale }: BodyOf<typeof accountApi.sendPasswordReset>): Promise<void> {
  await requireVendor(ctx).sendPasswordReset(identifier, locale ?? null);
}

/**
 * Sets a new password by the link. That every session ends is noted first: whatever fails afterwards, none of them outlives
 * the old password. Throws `link-expired`, and `weak-password` while the link is still good.
 */
export async function resetPassword(ctx: Ctx, { oobCode, newPassword }: BodyOf<typeof accountApi.resetPassword>): Promise<void> {
  const vendor = requireVendor(ctx);
  const account = await vendor.checkReset(oobCode, newPassword);
  await ctx.commit('account.reset_password', { type: 'account', id: account.id }, (tx) => vendor.noteReset(tx, account));
  await vendor.resetPassword(account, oobCode, newPassword);
}

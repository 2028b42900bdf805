import type { accountApi } from '@/domain/accounts/api';
import type { BodyOf } from '@/domain/shared/endpoint';
import { notify } from '@/server/notifications/notify';
import type { Ctx } from '@/server/platform/ctx';
import { requireVendor } from './require-vendor';

/**
 * Sends a link for a new password if the account exists; the reply does not reveal whether it does. Throws `not-found` without
 * an identity provider.
 */
export async function sendPasswordReset(ctx: Ctx, { identifier, locale }: BodyOf<typeof accountApi.sendPasswordReset>): Promise<void> {
  await requireVendor(ctx).sendPasswordReset(identifier, locale ?? null);
}

/**
 * Sets a new password by the link's code. The end of every session is recorded first: whatever fails afterwards, no session
 * outlives the old password. Throws `link-expired`, and `weak-password` while the link is still valid.
 */
export async function resetPassword(ctx: Ctx, { oobCode, newPassword }: BodyOf<typeof accountApi.resetPassword>): Promise<void> {
  const vendor = requireVendor(ctx);
  const account = await vendor.checkReset(oobCode, newPassword);
  await ctx.commit('account.reset_password', { type: 'account', id: account.id }, async (tx) => {
    await vendor.noteReset(tx, account);
    const at = ctx.now();
    notify(tx, ctx, { kind: 'account-password-changed', cause: `${account.id} ${at}`, recipients: [account.id], data: { at } });
  });
  await vendor.resetPassword(account, oobCode, newPassword);
}

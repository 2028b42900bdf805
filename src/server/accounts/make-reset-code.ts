import type { accountApi } from '@/domain/accounts/api';
import { requireAllowed } from '@/domain/permissions';
import type { ReplyOf } from '@/domain/shared/endpoint';
import { problem } from '@/domain/shared/problem';
import { notify } from '@/server/notifications/notify';
import { caller, type Ctx } from '@/server/platform/ctx';
import { accounts } from '@/server/platform/identity/collections';
import { requireActiveAdmin } from './require-active-admin';

/**
 * Makes a code for a new password, which the admin hands over after checking who asks; the person is told. Throws `not-found`, also
 * where a provider sends links, and `not-allowed` for an account that is suspended or an admin's.
 */
export async function makeResetCode(ctx: Ctx, userId: string): Promise<ReplyOf<typeof accountApi.makeResetCode>> {
  requireAllowed('users.manage', caller(ctx), {});
  const { resetCodes } = ctx.ports.identity;
  if (resetCodes === null) throw problem('not-found');
  const { code, expiresAt, write } = resetCodes.make(userId, caller(ctx).userId);
  const cause = ctx.newId('ntf');
  await ctx.commit('account.make_reset_code', { type: 'account', id: userId }, async (tx) => {
    await requireActiveAdmin(ctx, tx);
    const account = await tx.get(accounts, userId);
    if (account === null) throw problem('not-found');
    if (account.role === 'admin' || account.status !== 'active') throw problem('not-allowed');
    write(tx);
    notify(tx, ctx, { kind: 'account-reset-code', cause, recipients: [userId], data: { at: ctx.now() } });
  });
  return { code, expiresAt };
}

import { requireAllowed } from '@/domain/permissions';
import { problem } from '@/domain/shared/problem';
import { caller, type Ctx } from '@/server/platform/ctx';
import { accounts } from '@/server/platform/identity/collections';
import { requireActiveAdmin } from './require-active-admin';

/**
 * Removes the second factor of a person who lost their phone, after the admin has verified their identity. All their sessions
 * end, because one of them may be on that phone. Throws `not-found`.
 */
export async function removeLostFactor(ctx: Ctx, userId: string): Promise<void> {
  requireAllowed('users.manage', caller(ctx), {});
  const { secondFactor, endSessionsOf } = ctx.ports.identity;
  const { write, finish } = secondFactor.removal(userId);
  await ctx.commit('second_factor.remove', { type: 'account', id: userId }, async (tx) => {
    await requireActiveAdmin(ctx, tx);
    if ((await tx.get(accounts, userId)) === null) throw problem('not-found');
    write(tx);
  });
  await finish();
  await endSessionsOf(userId);
}

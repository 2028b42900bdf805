import type { accountApi } from '@/domain/accounts/api';
import type { BodyOf } from '@/domain/shared/endpoint';
import { caller, type Ctx } from '@/server/platform/ctx';
import { checkCounted, identifierOf, type ClientInfo } from '@/server/platform/identity/check-counted';
import { requireOwnAccount } from './require-own-account';
import { notePasswordChange } from './reset-password';

/**
 * Gives the caller a new password, showing the present one. Every session ends; the caller continues in a new one, whose cookie is
 * returned. Throws `wrong-credentials` and `too-many-requests` for the present password, and `weak-password` at `newPassword`.
 */
export async function changePassword(
  ctx: Ctx,
  { password, newPassword }: BodyOf<typeof accountApi.changePassword>,
  from: ClientInfo,
): Promise<{ cookie: string }> {
  const { identity } = ctx.ports;
  const { secondFactor = 'none' } = caller(ctx);
  const account = await requireOwnAccount(ctx);
  const identifier = identifierOf(account);
  const check = async () => {
    const answer = await identity.checkPassword({ identifier, password });
    // The second factor was shown when this session was opened.
    return answer.is === 'code-needed' ? ({ is: 'right', account, secondFactor } as const) : answer;
  };
  await checkCounted(ctx, { identifier, code: undefined, check }, from);
  const { read, finish } = await identity.setPassword(account, newPassword);
  await ctx.commit('account.change_password', { type: 'account', id: account.id }, async (tx) => {
    const write = await read(tx);
    write();
    notePasswordChange(tx, ctx, account);
  });
  await finish();
  return { cookie: await identity.openSession({ account, secondFactor }, from) };
}

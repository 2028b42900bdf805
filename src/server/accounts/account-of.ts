import type { Account } from '@/domain/account';
import { problem } from '@/domain/problem';
import { caller, type ReadCtx } from '@/server/platform/ctx';
import { accounts } from '@/server/platform/identity/collections';

/** The caller's account. Throws `sign-in-needed` when it is gone. */
export async function accountOf(ctx: ReadCtx): Promise<Account> {
  const account = await ctx.read.get(accounts, caller(ctx).userId);
  if (account === null) throw problem('sign-in-needed');
  return account;
}

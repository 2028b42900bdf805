import type { Account } from '@/domain/accounts/schema';
import { requireAllowed } from '@/domain/permissions';
import { problem } from '@/domain/shared/problem';
import { caller, type ReadCtx } from '@/server/platform/ctx';
import { accounts } from '@/server/platform/identity/collections';
import type { Reader } from '@/server/platform/store/port';

/** The caller's account. Throws `sign-in-needed` when it no longer exists. */
export async function requireOwnAccount(ctx: ReadCtx, reader: Reader = ctx.read): Promise<Account> {
  const account = await reader.get(accounts, caller(ctx).userId);
  if (account === null) throw problem('sign-in-needed');
  requireAllowed('account.see', caller(ctx), { ownerId: account.id });
  return account;
}

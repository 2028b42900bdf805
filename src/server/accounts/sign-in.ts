import { userOf, type Account, type User } from '@/domain/account';
import { problem } from '@/domain/problem';
import type { Ctx } from '@/server/platform/ctx';
import type { Tokens } from '@/server/platform/identity/port';

type Credentials = { identifier: string; password: string };
type From = { address: string; userAgent: string };

/** Signs a browser in; the cookie's value is for the door to set. Throws as {@link requireAccount}. */
export async function signIn(ctx: Ctx, given: Credentials, from: From): Promise<{ user: User; cookie: string }> {
  const account = await requireAccount(ctx, given, from);
  const cookie = await ctx.ports.identity.openSession(account, from);
  return { user: userOf(account), cookie };
}

/** Signs in a client that is no browser. Throws as {@link requireAccount}. */
export async function logIn(ctx: Ctx, given: Credentials, from: From): Promise<Tokens> {
  return ctx.ports.identity.openTokens(await requireAccount(ctx, given, from), from);
}

/**
 * The account behind right credentials. Throws `wrong-credentials` in the same time and words whether or not there is such
 * an account, `too-many-requests` after wrong tries, and `account-suspended` only to who knows the password.
 */
async function requireAccount(ctx: Ctx, given: Credentials, { address }: From): Promise<Account> {
  const tries = ctx.ports.wrongTries;
  const places = tries.placesOf(given.identifier, address);
  const account = await tries.inTurn(places, async () => {
    await tries.refuseTooSoon(places);
    const found = await ctx.ports.identity.checkPassword(given.identifier, given.password);
    await (found === null ? tries.countWrong(places) : tries.forgetWrong(places));
    return found;
  });
  if (account === null) throw problem('wrong-credentials');
  if (account.status === 'suspended') throw problem('account-suspended');
  return account;
}

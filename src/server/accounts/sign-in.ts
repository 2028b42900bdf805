import { toUser, type User } from '@/domain/accounts/schema';
import { problem } from '@/domain/shared/problem';
import type { Ctx } from '@/server/platform/ctx';
import type { Credentials, PasswordAnswer, SignedIn, Tokens } from '@/server/platform/identity/port';

export type ClientInfo = { address: string; userAgent: string };

/** Signs a browser in; the HTTP layer sets the returned cookie value. Throws as {@link verifyCredentials}. */
export async function signIn(ctx: Ctx, given: Credentials, from: ClientInfo): Promise<{ user: User; cookie: string }> {
  const signedIn = await verifyCredentials(ctx, given, from);
  const cookie = await ctx.ports.identity.openSession(signedIn, from);
  return { user: toUser(signedIn.account), cookie };
}

/** Signs in a client that is not a browser and returns its tokens. Throws as {@link verifyCredentials}. */
export async function logIn(ctx: Ctx, given: Credentials, from: ClientInfo): Promise<Tokens> {
  const { account } = await verifyCredentials(ctx, given, from);
  return ctx.ports.identity.openTokens(account, from);
}

/**
 * The account for valid credentials. Throws `wrong-credentials` with the same timing and reply whether or not the account
 * exists, `too-many-requests` after wrong attempts, and only after a correct password: `second-factor-needed` while its code is
 * missing or wrong, `account-suspended`.
 */
export async function verifyCredentials(ctx: Ctx, given: Credentials, { address }: ClientInfo): Promise<SignedIn> {
  const tries = ctx.ports.wrongTries;
  const places = tries.placesOf(given.identifier, address);
  const answer = await tries.inTurn(places, async () => {
    await tries.refuseTooSoon(places);
    const found = await ctx.ports.identity.checkPassword(given);
    if (found.is === 'right') await tries.forgetWrong(places);
    // A missing code is not an attempt; a wrong one is counted like a wrong password.
    else if (found.is !== 'code-needed') await tries.countWrong(places);
    return found;
  });
  return rightOrRefused(answer);
}

function rightOrRefused(answer: PasswordAnswer): SignedIn {
  if (answer.is === 'wrong') throw problem('wrong-credentials');
  if (answer.is === 'code-needed') throw problem('second-factor-needed', { errors: [{ at: 'code', code: 'required' }] });
  if (answer.is === 'wrong-code') throw problem('second-factor-needed', { errors: [{ at: 'code', code: 'wrong-code' }] });
  if (answer.account.status === 'suspended') throw problem('account-suspended');
  return answer;
}

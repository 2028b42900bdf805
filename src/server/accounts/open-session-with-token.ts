import { toUser, type Account } from '@/domain/accounts/schema';
import type { Locale } from '@/domain/shared/primitives';
import { problem } from '@/domain/shared/problem';
import type { Ctx } from '@/server/platform/ctx';
import { identifiers } from '@/server/platform/identity/collections';
import type { Proven, VendorIdentity } from '@/server/platform/identity/port';
import { isAlreadyExists } from '@/server/platform/store/port';
import type { ClientInfo, OpenedSession } from './sign-in';

type Wanted = { name?: string | undefined; locale?: Locale | undefined; askName?: boolean | undefined };

/**
 * Signs in a person who proved a phone number or an e-mail address to the identity provider; a new user gets a patient account.
 * Throws `bad-request` at `idToken` where no provider is configured and at `name` when a new user must be asked for it,
 * `sign-in-needed` for an expired or invalid token, and `account-suspended`.
 */
export async function openSessionWithToken(ctx: Ctx, idToken: string, wanted: Wanted, from: ClientInfo): Promise<OpenedSession> {
  const { vendor, openSession } = ctx.ports.identity;
  if (vendor === null) throw problem('bad-request', { errors: [{ at: 'idToken', code: 'not-here' }] });
  const proven = await vendor.readIdToken(idToken);
  const account = await accountOf(ctx, vendor, proven, wanted);
  if (account.status === 'suspended') throw problem('account-suspended');
  const cookie = await openSession(await vendor.admit(account, proven), from);
  return { user: toUser(account), cookie, device: null };
}

async function accountOf(ctx: Ctx, vendor: VendorIdentity, proven: Proven, wanted: Wanted): Promise<Account> {
  const { standing, account } = await vendor.standingOf(proven);
  if (account !== null && (standing === 'known' || account.status === 'suspended')) return account;
  const name = wanted.name ?? proven.name;
  if (standing === 'unknown' && wanted.askName === true && name === null) {
    throw problem('bad-request', { errors: [{ at: 'name', code: 'required' }] });
  }
  const action = standing === 'unknown' ? 'account.register' : 'account.prove_identifier';
  const asked = {
    id: ctx.newId('usr'),
    name: name ?? nameFrom(proven),
    locale: wanted.locale ?? 'en',
    callerId: ctx.principal?.userId ?? null,
  };
  try {
    return await ctx.commit(
      action,
      ({ id }: Account) => ({ type: 'account', id }),
      (tx) => vendor.claim(tx, proven, asked),
    );
  } catch (error) {
    // The same person signed up concurrently from another tab; a retry finds the account.
    if (isAlreadyExists(error, identifiers)) throw problem('try-later', { retryAfter: 1 });
    throw error;
  }
}

/** The default name of a new user: the identifier, for an e-mail address without its domain. */
function nameFrom({ shown }: Proven): string {
  const value = shown?.value ?? '';
  return shown?.kind === 'email' ? value.slice(0, value.indexOf('@')) : value;
}

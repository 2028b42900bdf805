import { toUser, type Account } from '@/domain/accounts/schema';
import type { Locale } from '@/domain/shared/primitives';
import { problem } from '@/domain/shared/problem';
import type { Ctx } from '@/server/platform/ctx';
import { identifiers } from '@/server/platform/identity/collections';
import type { VerifiedIdentity, VendorIdentity } from '@/server/platform/identity/port';
import { isAlreadyExists } from '@/server/platform/store/port';
import type { ClientInfo } from '@/server/platform/identity/check-counted';
import type { OpenedSession } from './sign-in';

type NewAccountFields = { name?: string | undefined; locale?: Locale | undefined; askName?: boolean | undefined };

/**
 * Signs in a person who proved a phone number or an e-mail address to the identity provider; a new user gets a patient account.
 * Throws `bad-request` at `idToken` where no provider is configured and at `name` when a new user must be asked for it,
 * `sign-in-needed` for an expired or invalid token, and `account-suspended`.
 */
export async function openSessionWithToken(ctx: Ctx, idToken: string, fields: NewAccountFields, from: ClientInfo): Promise<OpenedSession> {
  const { vendor, openSession } = ctx.ports.identity;
  if (vendor === null) throw problem('bad-request', { errors: [{ at: 'idToken', code: 'not-here' }] });
  const proven = await vendor.readIdToken(idToken);
  const account = await accountOf(ctx, vendor, proven, fields);
  if (account.status === 'suspended') throw problem('account-suspended');
  const cookie = await openSession(await vendor.admit(account, proven), from);
  return { user: toUser(account), cookie, device: null };
}

async function accountOf(ctx: Ctx, vendor: VendorIdentity, proven: VerifiedIdentity, fields: NewAccountFields): Promise<Account> {
  const { status, account } = await vendor.findIdentity(proven);
  if (account !== null && (status === 'known' || account.status === 'suspended')) return account;
  const name = fields.name ?? proven.name;
  if (status === 'unknown' && fields.askName === true && name === null) {
    throw problem('bad-request', { errors: [{ at: 'name', code: 'required' }] });
  }
  const action = status === 'unknown' ? 'account.register' : 'account.prove_identifier';
  const event = {
    id: ctx.newId('usr'),
    name: name ?? nameFrom(proven),
    locale: fields.locale ?? 'en',
    callerId: ctx.principal?.userId ?? null,
  };
  try {
    return await ctx.commit(
      action,
      ({ id }: Account) => ({ type: 'account', id }),
      (tx) => vendor.claim(tx, proven, event),
    );
  } catch (error) {
    // The same person signed up concurrently from another tab; a retry finds the account.
    if (isAlreadyExists(error, identifiers)) throw problem('try-later', { retryAfter: 1 });
    throw error;
  }
}

/** The default name of a new user: the identifier, for an e-mail address without its domain. */
function nameFrom({ contact }: VerifiedIdentity): string {
  const value = contact?.value ?? '';
  return contact?.kind === 'email' ? value.slice(0, value.indexOf('@')) : value;
}

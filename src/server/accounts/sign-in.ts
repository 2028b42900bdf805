import { toUser, type User } from '@/domain/accounts/schema';
import { problem } from '@/domain/shared/problem';
import { notify, NOTIFY_SCOPE, wasNotified } from '@/server/notifications/notify';
import type { Ctx } from '@/server/platform/ctx';
import { accounts } from '@/server/platform/identity/collections';
import { checkCounted, rightOrRefused, type ClientInfo } from '@/server/platform/identity/check-counted';
import type { Credentials, SignedIn, Tokens } from '@/server/platform/identity/port';

export type OpenedSession = { user: User; cookie: string; device: string | null };

/** Signs a browser in; the HTTP layer sets the returned cookie values. Throws as {@link verifyCredentials}. */
export async function signIn(ctx: Ctx, credentials: Credentials, from: ClientInfo): Promise<OpenedSession> {
  const signedIn = await verifyCredentials(ctx, credentials, from);
  const opened = await openSessionFor(ctx, signedIn, from);
  if (ctx.ports.knownDevices.find(from.device, credentials.identifier) === null) await notifyOfNewDevice(ctx, signedIn, ctx.now());
  return opened;
}

/**
 * Signs in the person who has just registered with this password. Others' wrong passwords do not count here: the account is
 * seconds old, and its registration must not end as a failure.
 */
export async function signInAfterRegistration(ctx: Ctx, credentials: Credentials, from: ClientInfo): Promise<OpenedSession> {
  return openSessionFor(ctx, rightOrRefused(await ctx.ports.identity.checkPassword(credentials)), from);
}

/** Signs in the person who has just opened an account by the code sent to them. */
export async function openFirstSession(ctx: Ctx, userId: string, from: ClientInfo): Promise<OpenedSession> {
  const account = await ctx.read.get(accounts, userId);
  if (account === null) throw problem('sign-in-needed');
  return openSessionFor(ctx, { account, secondFactor: 'none' }, from);
}

async function openSessionFor(ctx: Ctx, signedIn: SignedIn, from: ClientInfo): Promise<OpenedSession> {
  const cookie = await ctx.ports.identity.openSession(signedIn, from);
  const device = ctx.ports.knownDevices.remember(from.device, signedIn.account);
  return { user: toUser(signedIn.account), cookie, device };
}

/** Signs in a client that is not a browser and returns its tokens. Throws as {@link verifyCredentials}. */
export async function logIn(ctx: Ctx, credentials: Credentials, from: ClientInfo): Promise<Tokens> {
  const signedIn = await verifyCredentials(ctx, credentials, from);
  const tokens = await ctx.ports.identity.openTokens(signedIn, from);
  // A program keeps no device cookie and signs in again and again: it is new when its name is.
  await notifyOfNewDevice(ctx, signedIn, from.userAgent);
  return tokens;
}

/** The cause tells devices apart; one that was told before is not told again. */
async function notifyOfNewDevice(ctx: Ctx, { account }: SignedIn, cause: string): Promise<void> {
  const told = { kind: 'account-new-device', cause: `${account.id} ${cause}`, recipients: [account.id], data: { at: ctx.now() } } as const;
  try {
    await ctx.commitUnaudited(async (tx) => notify(tx, ctx, told), { clinical: [NOTIFY_SCOPE] });
  } catch (error) {
    if (!wasNotified(error)) throw error;
  }
}

/** The account for valid credentials. Throws as {@link checkCounted}, alike whether or not the account exists. */
export async function verifyCredentials(ctx: Ctx, credentials: Credentials, from: ClientInfo): Promise<SignedIn> {
  const { identifier, code } = credentials;
  return checkCounted(ctx, { identifier, code, check: () => ctx.ports.identity.checkPassword(credentials) }, from);
}

import 'server-only';
import type { DecodedIdToken } from 'firebase-admin/auth';
import type { Account } from '@/domain/accounts/schema';
import { secondsBetween } from '@/domain/shared/instant';
import { readIdentifier } from '@/domain/accounts/identifier';
import { isProblem, problem } from '@/domain/shared/problem';
import { accounts } from '../collections';
import { SESSION_SECONDS, type Proven, type SignedIn } from '../port';
import type { IdentityTaskRunner } from './identity-tasks';
import { findUser, syncUser, type SyncDeps } from './sync-user';
import { textOf, type Toolkit } from './toolkit';
import { askAdmin, isRefusal, vendorFault } from './vendor-fault';

export type TokenDeps = SyncDeps & { errands: IdentityTaskRunner; toolkit: Toolkit };

/** An ID token is taken as long after its person signed in with Firebase. */
const FRESH_SECONDS = 300;
const NAME_CHARACTERS_MAX = 120;
/** What the SDK says of tokens that are simply no good: forged, expired, revoked, of a user who is gone or disabled. */
const DEAD = [
  'argument-error',
  'id-token-expired',
  'id-token-revoked',
  'invalid-id-token',
  'session-cookie-expired',
  'session-cookie-revoked',
  'invalid-session-cookie',
  'user-disabled',
  'user-not-found',
];

/** Reads what a browser got from Firebase. Throws `sign-in-needed` for a token that is dead, stale, or of nobody we can know. */
export async function readIdToken(parts: TokenDeps, idToken: string): Promise<Proven> {
  const { auth, log, store, clock } = parts;
  const token = await alive(parts, () => auth.verifyIdToken(idToken));
  if (token === null) throw problem('sign-in-needed');
  const age = secondsBetween(new Date(token.auth_time * 1000).toISOString(), clock());
  if (age > FRESH_SECONDS) throw problem('sign-in-needed');
  const isOurs = (await store.get(accounts, token.uid)) !== null;
  // A stranger's token is spent by being used: the user it is of is given up for one of ours, and it may be sent twice.
  if (isOurs && (await askAdmin(log, () => auth.verifyIdToken(idToken, true), ...DEAD)) === null) throw problem('sign-in-needed');
  const shown = shownBy(token);
  if (shown === null && !isOurs) throw problem('sign-in-needed');
  return { uid: token.uid, shown, hasSecondFactor: token.firebase.sign_in_second_factor !== undefined, name: nameIn(token), idToken };
}

function nameIn({ name }: DecodedIdToken): string | null {
  const plain = typeof name === 'string' ? name.trim().replaceAll(/\s+/gu, ' ').slice(0, NAME_CHARACTERS_MAX) : '';
  return plain === '' ? null : plain;
}

function shownBy({ phone_number: phone, email, email_verified: isVerified }: DecodedIdToken): Proven['shown'] {
  const shown = phone ?? (isVerified === true ? email : undefined);
  return shown === undefined ? null : readIdentifier(shown);
}

/** What a token or cookie says, or null when it is dead. */
async function alive(parts: TokenDeps, read: () => Promise<DecodedIdToken>): Promise<DecodedIdToken | null> {
  return askAdmin(parts.log, read, ...DEAD);
}

/**
 * Brings Firebase's user in line with the account and returns what a session can be opened with. Whoever came under another id
 * of Firebase's goes on under ours, and that other one is no more.
 */
export async function admit(parts: TokenDeps, account: Account, { uid, idToken, hasSecondFactor }: Proven): Promise<SignedIn> {
  const { auth, log, store, errands } = parts;
  const factors = (await findUser(parts, account.id))?.multiFactor?.enrolledFactors ?? [];
  // A code by SMS is one factor, and Firebase asks for no second one with it.
  if (factors.length > 0 && !hasSecondFactor) throw problem('second-factor-needed');
  if (uid === account.id) {
    const hasChanged = await errands.perform(account.id);
    return hasChanged ? { account } : { account, idToken };
  }
  if ((await store.get(accounts, uid)) === null) await askAdmin(log, () => auth.deleteUser(uid), 'user-not-found');
  if (!(await errands.perform(account.id))) await syncUser(parts, account, { endSessions: false, dropPassword: false });
  return { account };
}

/** A new ID token of one of our own people, for what Firebase does for nobody else. */
export async function ownIdToken({ auth, log, toolkit }: TokenDeps, uid: string): Promise<string> {
  try {
    const token = await auth.createCustomToken(uid);
    return textOf(await toolkit('v1/accounts:signInWithCustomToken', { token, returnSecureToken: true }), 'idToken');
  } catch (error) {
    if (isRefusal(error, 'USER_DISABLED')) throw problem('account-suspended');
    throw isProblem(error) ? error : vendorFault(error, log);
  }
}

/** Firebase's session cookie, good for as long as our own session. */
export async function makeCookie(parts: TokenDeps, { account, idToken }: SignedIn): Promise<string> {
  const proof = idToken ?? (await ownIdToken(parts, account.id));
  const made = await askAdmin(parts.log, () => parts.auth.createSessionCookie(proof, { expiresIn: SESSION_SECONDS * 1000 }), ...DEAD);
  if (made === null) throw problem('sign-in-needed');
  return made;
}

/** Whose session cookie it is and when they signed in, by Firebase's clock; null for a dead one. Asks Google nothing. */
export async function readCookie(parts: TokenDeps, cookie: string): Promise<{ uid: string; signedInAt: string } | null> {
  const token = await alive(parts, () => parts.auth.verifySessionCookie(cookie));
  return token && { uid: token.uid, signedInAt: new Date(token.auth_time * 1000).toISOString() };
}

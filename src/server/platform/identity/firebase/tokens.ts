import 'server-only';
import type { DecodedIdToken } from 'firebase-admin/auth';
import type { Account } from '@/domain/accounts/schema';
import { secondsBetween } from '@/domain/shared/instant';
import { readIdentifier } from '@/domain/accounts/identifier';
import { isProblem, problem } from '@/domain/shared/problem';
import { accounts } from '../collections';
import { SESSION_SECONDS, type VerifiedIdentity, type SignedIn } from '../port';
import type { RecoveryCodes } from '../recovery-codes';
import type { IdentityTaskRunner } from './identity-tasks';
import { findUser, syncUser, type SyncDeps } from './sync-user';
import { textOf, type Toolkit } from './toolkit';
import { callAdmin, isRefusal, vendorFault } from './vendor-fault';

export type TokenDeps = SyncDeps & { tasks: IdentityTaskRunner; toolkit: Toolkit; recovery: RecoveryCodes };

/** How long after signing in with Firebase an ID token is accepted. */
const FRESH_SECONDS = 300;
const NAME_CHARACTERS_MAX = 120;
/** The SDK's error codes for invalid tokens: forged, expired, revoked, or of a deleted or disabled user. */
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

/** Verifies a browser's ID token. Throws `sign-in-needed` for one that is invalid, stale, or of nobody we can identify. */
export async function readIdToken(deps: TokenDeps, idToken: string): Promise<VerifiedIdentity> {
  const { auth, log, store, clock } = deps;
  const token = await readUnlessDeleted(deps, () => auth.verifyIdToken(idToken));
  if (token === null) throw problem('sign-in-needed');
  const provenAt = new Date(token.auth_time * 1000).toISOString();
  const age = secondsBetween(provenAt, clock());
  if (age > FRESH_SECONDS) throw problem('sign-in-needed');
  const isOurs = (await store.get(accounts, token.uid)) !== null;
  // A token of a user unknown to us is consumed by use: that user is replaced by one of ours. It may be sent twice, so
  // revocation is checked only for our own users.
  if (isOurs && (await callAdmin(log, () => auth.verifyIdToken(idToken, true), ...DEAD)) === null) throw problem('sign-in-needed');
  const contact = contactOf(token);
  if (contact === null && !isOurs) throw problem('sign-in-needed');
  const hasSecondFactor = token.firebase.sign_in_second_factor !== undefined;
  return { uid: token.uid, contact, provenAt, hasSecondFactor, name: nameIn(token), idToken };
}

function nameIn({ name }: DecodedIdToken): string | null {
  const plain = typeof name === 'string' ? name.trim().replaceAll(/\s+/gu, ' ').slice(0, NAME_CHARACTERS_MAX) : '';
  return plain === '' ? null : plain;
}

function contactOf({ phone_number: phone, email, email_verified: isVerified }: DecodedIdToken): VerifiedIdentity['contact'] {
  const contact = phone ?? (isVerified === true ? email : undefined);
  return contact === undefined ? null : readIdentifier(contact);
}

/** The decoded token or cookie, or null when it is invalid. */
async function readUnlessDeleted(deps: TokenDeps, read: () => Promise<DecodedIdToken>): Promise<DecodedIdToken | null> {
  return callAdmin(deps.log, read, ...DEAD);
}

/**
 * Brings the Firebase user in line with the account and returns what a session can be opened with. A person who came under
 * another Firebase id continues under ours, and the other user is deleted.
 */
export async function admit(deps: TokenDeps, account: Account, proven: VerifiedIdentity): Promise<SignedIn> {
  const { uid, idToken, hasSecondFactor, provenAt } = proven;
  const { auth, log, store, tasks } = deps;
  const factors = (await findUser(deps, account.id))?.multiFactor?.enrolledFactors ?? [];
  // A code by SMS is one factor, and Firebase asks for no second one with it.
  if (factors.length > 0 && !hasSecondFactor) throw problem('second-factor-needed');
  const signedIn: SignedIn = { account, provenAt, secondFactor: hasSecondFactor ? 'app' : 'none' };
  if (uid === account.id) {
    const hasChanged = await tasks.perform(account.id);
    return hasChanged ? signedIn : { ...signedIn, idToken };
  }
  if ((await store.get(accounts, uid)) === null) await callAdmin(log, () => auth.deleteUser(uid), 'user-not-found');
  if (!(await tasks.perform(account.id))) await syncUser(deps, account, { endSessions: false, dropPassword: false });
  return signedIn;
}

/** A new ID token for one of our users, for operations Firebase only offers to a signed-in user. */
export async function ownIdToken({ auth, log, toolkit }: TokenDeps, uid: string): Promise<string> {
  try {
    const token = await auth.createCustomToken(uid);
    return textOf(await toolkit('v1/accounts:signInWithCustomToken', { token, returnSecureToken: true }), 'idToken');
  } catch (error) {
    if (isRefusal(error, 'USER_DISABLED')) throw problem('account-suspended');
    throw isProblem(error) ? error : vendorFault(error, log);
  }
}

/** Firebase's session cookie, valid as long as our own session. */
export async function makeCookie(deps: TokenDeps, { account, idToken }: Pick<SignedIn, 'account' | 'idToken'>): Promise<string> {
  const proof = idToken ?? (await ownIdToken(deps, account.id));
  const made = await callAdmin(deps.log, () => deps.auth.createSessionCookie(proof, { expiresIn: SESSION_SECONDS * 1000 }), ...DEAD);
  if (made === null) throw problem('sign-in-needed');
  return made;
}

/**
 * The user of a session cookie and when they signed in, by Firebase's clock; null for an invalid one. Makes no request to
 * Google.
 */
export async function readCookie(deps: TokenDeps, cookie: string): Promise<{ uid: string; signedInAt: string } | null> {
  const token = await readUnlessDeleted(deps, () => deps.auth.verifySessionCookie(cookie));
  return token && { uid: token.uid, signedInAt: new Date(token.auth_time * 1000).toISOString() };
}

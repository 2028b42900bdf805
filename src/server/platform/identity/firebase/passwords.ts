import 'server-only';
import { readIdentifier } from '@/domain/accounts/identifier';
import { normalisePassword } from '@/domain/accounts/password';
import { problem } from '@/domain/shared/problem';
import { secondsBetween } from '@/domain/shared/instant';
import { describeError } from '../../log';
import { accounts, credentials, identifiers } from '../collections';
import { isPassword } from '../hash-password';
import { identifiersOf, newAccount, requireGoodPassword } from '../new-account';
import type { Credentials, NewAccount, PasswordAnswer, PreparedAccount } from '../port';
import { findUser, setClaims, syncUser } from './sync-user';
import type { TokenDeps } from './tokens';
import { digitsOf, WRONG_CODE } from './second-factor';
import { textOf, type Fields } from './toolkit';
import { passwordEmail, standInEmail } from './vendor-email';
import { askAdmin, hasCode, isRefusal, vendorFault } from './vendor-fault';

/** From this age on a Firebase user without an account is treated as left over from a failed registration. */
const REMAINS_SECONDS_MIN = 120;
const WRONG = ['EMAIL_NOT_FOUND', 'INVALID_EMAIL', 'INVALID_LOGIN_CREDENTIALS', 'INVALID_PASSWORD', 'MISSING_PASSWORD', 'USER_DISABLED'];

/**
 * Creates the Firebase user before the commit that creates the account, because the password is only known now. A failed commit
 * undoes it (`undo`); after a crash in between, the next registration removes the left-over user.
 */
export async function prepareAccount(parts: TokenDeps, id: string, wanted: NewAccount): Promise<PreparedAccount> {
  requireGoodPassword(wanted.password, wanted);
  const { store, pointerId } = parts;
  const account = newAccount(id, wanted, parts.clock());
  const names = identifiersOf(wanted);
  const taken = await Promise.all(names.map((name) => store.get(identifiers, pointerId(name))));
  // If taken, the commit will fail; then nothing must be created that would have to be undone.
  if (taken.every((pointer) => pointer === null)) await makeUser(parts, id, wanted);
  return {
    account,
    create(tx) {
      for (const name of names) tx.create(identifiers, { id: pointerId(name), userId: id });
      tx.create(accounts, account);
    },
    async undo() {
      try {
        if ((await store.get(accounts, id)) === null) await askAdmin(parts.log, () => parts.auth.deleteUser(id), 'user-not-found');
      } catch (error) {
        parts.log.warn(
          { vendor: 'firebase-auth', ...describeError(error) },
          'A user of Firebase Authentication is left without an account; the next registration clears it away.',
        );
      }
    },
  };
}

async function makeUser(parts: TokenDeps, id: string, wanted: NewAccount): Promise<void> {
  const { auth, log } = parts;
  const email = passwordEmail({ id, ...(wanted.email !== undefined && { email: wanted.email }) });
  const make = () => auth.createUser({ uid: id, email, password: normalisePassword(wanted.password) });
  try {
    await make();
  } catch (error) {
    if (hasCode(error, 'invalid-email')) throw problem('bad-request', { errors: [{ at: 'email', code: 'wrong-format' }] });
    if (!hasCode(error, 'email-already-exists')) throw vendorFault(error, log);
    await clearRemains(parts, email);
    await askAdmin(log, make);
  }
  await setClaims(parts, newAccount(id, wanted, parts.clock()));
}

async function clearRemains(parts: TokenDeps, email: string): Promise<void> {
  const { auth, log, store } = parts;
  const there = await askAdmin(log, () => auth.getUserByEmail(email), 'user-not-found');
  if (there === null) return;
  const theirs = await store.get(accounts, there.uid);
  if (theirs !== null) return syncUser(parts, theirs, { endSessions: false, dropPassword: false });
  const age = secondsBetween(new Date(there.metadata.creationTime).toISOString(), new Date().toISOString());
  // Another process may be registering it at this moment.
  if (age < REMAINS_SECONDS_MIN) throw problem('try-later', { retryAfter: Math.ceil(REMAINS_SECONDS_MIN - age) });
  await askAdmin(log, () => auth.deleteUser(there.uid), 'user-not-found');
}

/** Asks Firebase also when there is no such account, so that the reply and its timing are the same. */
export async function checkPassword(parts: TokenDeps, { identifier, password, code }: Credentials): Promise<PasswordAnswer> {
  const { store } = parts;
  const normal = readIdentifier(identifier);
  const pointer = normal && (await store.get(identifiers, parts.pointerId(normal.value)));
  const account = pointer ? await store.get(accounts, pointer.userId) : null;
  const asked = {
    email: account ? passwordEmail(account) : standInEmail(identifier),
    password: normalisePassword(password),
    returnSecureToken: true,
  };
  let answer = await passwordAnswer(parts, asked);
  if (answer === null && account && (await isMoved(parts, account.id, password))) {
    await takeIn(parts, account.id, asked);
    answer = await passwordAnswer(parts, asked);
  }
  if (answer === null || account === null || textOf(answer, 'localId') !== account.id) return { is: 'wrong' };
  const idToken = textOf(answer, 'idToken');
  if (idToken !== '') return { is: 'right', account, idToken };
  if (code === undefined || code.trim() === '') return { is: 'code-needed' };
  const proof = await secondStep(parts, answer, code);
  return proof === null ? { is: 'wrong-code' } : { is: 'right', account, idToken: proof };
}

async function passwordAnswer({ toolkit }: TokenDeps, asked: Fields): Promise<Fields | null> {
  try {
    return await toolkit('v1/accounts:signInWithPassword', asked);
  } catch (error) {
    if (isRefusal(error, ...WRONG)) return null;
    throw error;
  }
}

/** Whether the account was migrated from an embedded installation with this password and is not yet in Firebase. */
async function isMoved(parts: TokenDeps, id: string, password: string): Promise<boolean> {
  const stored = await parts.store.get(credentials, id);
  return stored !== null && (await isPassword(password, stored)) && (await findUser(parts, id)) === null;
}

async function takeIn(parts: TokenDeps, id: string, { email, password }: { email: string; password: string }): Promise<void> {
  const { auth, log, store } = parts;
  await askAdmin(log, () => auth.createUser({ uid: id, email, password }), 'uid-already-exists');
  const account = await store.get(accounts, id);
  if (account !== null) await syncUser(parts, account, { endSessions: false, dropPassword: false });
  await store.commit(async (tx) => tx.remove(credentials, id));
}

/** The second step: the authenticator app's code for the credential left pending by the first. */
async function secondStep({ toolkit }: TokenDeps, pending: Fields, typed: string): Promise<string | null> {
  const factors = Array.isArray(pending['mfaInfo']) ? (pending['mfaInfo'] as Fields[]) : [];
  const app = factors.find((factor) => factor['totpInfo'] !== undefined);
  if (app === undefined) return null;
  const asked = {
    mfaPendingCredential: textOf(pending, 'mfaPendingCredential'),
    mfaEnrollmentId: textOf(app, 'mfaEnrollmentId'),
    totpVerificationInfo: { verificationCode: digitsOf(typed) },
  };
  try {
    return textOf(await toolkit('v2/accounts/mfaSignIn:finalize', asked, { once: true }), 'idToken');
  } catch (error) {
    if (isRefusal(error, ...WRONG_CODE)) return null;
    throw error;
  }
}

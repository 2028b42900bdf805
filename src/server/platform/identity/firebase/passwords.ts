import 'server-only';
import { readIdentifier } from '@/domain/accounts/identifier';
import { normalisePassword } from '@/domain/accounts/password';
import type { Account } from '@/domain/accounts/schema';
import { problem } from '@/domain/shared/problem';
import { secondsBetween } from '@/domain/shared/instant';
import { describeError } from '../../log';
import { accounts, credentials, identifiers } from '../collections';
import { isPassword } from '../hash-password';
import { identifiersOf, newAccount, requireGoodPassword } from '../new-account';
import type { Credentials, NewAccount, PasswordAnswer, PreparedAccount } from '../port';
import { setClaims, syncUser } from './sync-user';
import type { TokenDeps } from './tokens';
import { digitsOf } from '../typed-code';
import { WRONG_CODE } from './second-factor';
import { textOf, type Fields } from './toolkit';
import { passwordEmail, placeholderEmail } from './vendor-email';
import { callAdmin, hasCode, isRefusal, vendorFault } from './vendor-fault';

/** From this age on a Firebase user without an account is treated as left over from a failed registration. */
const REMAINS_SECONDS_MIN = 120;
const WRONG = ['EMAIL_NOT_FOUND', 'INVALID_EMAIL', 'INVALID_LOGIN_CREDENTIALS', 'INVALID_PASSWORD', 'MISSING_PASSWORD', 'USER_DISABLED'];

/**
 * Creates the Firebase user before the commit that creates the account, because the password is only known now. A failed commit
 * undoes it (`undo`); after a crash in between, the next registration removes the left-over user.
 */
export async function prepareAccount(deps: TokenDeps, id: string, input: NewAccount, existing?: Account): Promise<PreparedAccount> {
  requireGoodPassword(input.password, input);
  const { store, pointerId } = deps;
  const account = newAccount(id, input, deps.clock(), existing);
  const names = identifiersOf(input);
  const pointers = await Promise.all(names.map((name) => store.get(identifiers, pointerId(name))));
  // If taken, the commit will fail; then nothing must be created that would have to be undone.
  if (pointers.every((pointer) => pointer === null)) await makeUser(deps, id, input);
  return {
    account,
    create(tx) {
      for (const name of names) tx.create(identifiers, { id: pointerId(name), userId: id });
      if (existing) tx.put(accounts, account);
      else tx.create(accounts, account);
    },
    async undo() {
      try {
        const stored = await store.get(accounts, id);
        // A child's account stays, and still nobody signs in to it.
        if (stored === null || identifiersOf(stored).length === 0)
          await callAdmin(deps.log, () => deps.auth.deleteUser(id), 'user-not-found');
      } catch (error) {
        deps.log.warn(
          { vendor: 'firebase-auth', ...describeError(error) },
          'A user of Firebase Authentication is left without an account; the next registration clears it away.',
        );
      }
    },
  };
}

async function makeUser(deps: TokenDeps, id: string, input: NewAccount): Promise<void> {
  const { auth, log } = deps;
  const email = passwordEmail({ id, ...(input.email !== undefined && { email: input.email }) });
  const make = () => auth.createUser({ uid: id, email, password: normalisePassword(input.password) });
  try {
    await make();
  } catch (error) {
    if (hasCode(error, 'invalid-email')) throw problem('bad-request', { errors: [{ at: 'email', code: 'wrong-format' }] });
    if (!hasCode(error, 'email-already-exists')) throw vendorFault(error, log);
    await clearRemains(deps, email);
    await callAdmin(log, make);
  }
  await setClaims(deps, newAccount(id, input, deps.clock()));
}

async function clearRemains(deps: TokenDeps, email: string): Promise<void> {
  const { auth, log, store } = deps;
  const there = await callAdmin(log, () => auth.getUserByEmail(email), 'user-not-found');
  if (there === null) return;
  const otherAccount = await store.get(accounts, there.uid);
  if (otherAccount !== null) return syncUser(deps, otherAccount, { endSessions: false, dropPassword: false });
  const age = secondsBetween(new Date(there.metadata.creationTime).toISOString(), new Date().toISOString());
  // Another process may be registering it at this moment.
  if (age < REMAINS_SECONDS_MIN) throw problem('try-later', { retryAfter: Math.ceil(REMAINS_SECONDS_MIN - age) });
  await callAdmin(log, () => auth.deleteUser(there.uid), 'user-not-found');
}

/** Asks Firebase also when there is no such account, so that the reply and its timing are the same. */
export async function checkPassword(deps: TokenDeps, { identifier, password, code }: Credentials): Promise<PasswordAnswer> {
  const { store } = deps;
  const normal = readIdentifier(identifier);
  const pointer = normal && (await store.get(identifiers, deps.pointerId(normal.value)));
  const account = pointer ? await store.get(accounts, pointer.userId) : null;
  const event = {
    email: account ? passwordEmail(account) : placeholderEmail(identifier),
    password: normalisePassword(password),
    returnSecureToken: true,
  };
  let answer = await passwordAnswer(deps, event);
  if (answer === null && account && (await isKeptHere(deps, account.id, password))) {
    await importUser(deps, account.id, event);
    answer = await passwordAnswer(deps, event);
  }
  if (answer === null || account === null || textOf(answer, 'localId') !== account.id) return { is: 'wrong' };
  const idToken = textOf(answer, 'idToken');
  if (idToken !== '') return { is: 'right', account, secondFactor: 'none', idToken };
  if (code === undefined || code.trim() === '') return { is: 'code-needed' };
  if (deps.recovery.isOfForm(code)) {
    const isRight = await deps.recovery.isRight(store, account.id, code);
    return isRight ? { is: 'right', account, secondFactor: 'recovery-code' } : { is: 'wrong-code' };
  }
  const proof = await secondStep(deps, answer, code);
  return proof === null ? { is: 'wrong-code' } : { is: 'right', account, secondFactor: 'app', idToken: proof };
}

async function passwordAnswer({ toolkit }: TokenDeps, event: Fields): Promise<Fields | null> {
  try {
    return await toolkit('v1/accounts:signInWithPassword', event);
  } catch (error) {
    if (isRefusal(error, ...WRONG)) return null;
    throw error;
  }
}

/**
 * Whether we still keep this password of the account, because it was migrated from an embedded installation or opened by a code, and
 * Firebase has not got it yet.
 */
async function isKeptHere({ store }: TokenDeps, id: string, password: string): Promise<boolean> {
  const stored = await store.get(credentials, id);
  return stored !== null && isPassword(password, stored);
}

async function importUser(deps: TokenDeps, id: string, { email, password }: { email: string; password: string }): Promise<void> {
  const { auth, log, store } = deps;
  const made = await callAdmin(log, () => auth.createUser({ uid: id, email, password }), 'uid-already-exists', 'email-already-exists');
  const account = await store.get(accounts, id);
  if (account !== null) await syncUser(deps, account, { endSessions: false, dropPassword: false });
  // Somebody who came by a code or a link before has a user without a password.
  if (made === null) await callAdmin(log, () => auth.updateUser(id, { email, password }));
  await store.commit(async (tx) => tx.remove(credentials, id));
}

/** The second step: the authenticator app's code for the credential left pending by the first. */
async function secondStep({ toolkit }: TokenDeps, pending: Fields, typed: string): Promise<string | null> {
  const factors = Array.isArray(pending['mfaInfo']) ? (pending['mfaInfo'] as Fields[]) : [];
  const app = factors.find((factor) => factor['totpInfo'] !== undefined);
  if (app === undefined) return null;
  const event = {
    mfaPendingCredential: textOf(pending, 'mfaPendingCredential'),
    mfaEnrollmentId: textOf(app, 'mfaEnrollmentId'),
    totpVerificationInfo: { verificationCode: digitsOf(typed) },
  };
  try {
    return textOf(await toolkit('v2/accounts/mfaSignIn:finalize', event, { once: true }), 'idToken');
  } catch (error) {
    if (isRefusal(error, ...WRONG_CODE)) return null;
    throw error;
  }
}

import 'server-only';
import type { Account } from '@/domain/accounts/schema';
import { normalisePassword } from '@/domain/accounts/password';
import type { Locale } from '@/domain/shared/primitives';
import { problem } from '@/domain/shared/problem';
import type { Tx } from '../../store/port';
import { accounts, credentials, identifiers } from '../collections';
import { requireGoodPassword } from '../new-account';
import { findUser, syncUser } from './sync-user';
import { ownIdToken, type TokenDeps } from './tokens';
import { textOf, type Fields } from './toolkit';
import { placeholderEmail } from './vendor-email';
import { isRefusal } from './vendor-fault';

const NO_SUCH_LINK = ['EXPIRED_OOB_CODE', 'INVALID_OOB_CODE', 'MISSING_OOB_CODE', 'USER_DISABLED', 'USER_NOT_FOUND', 'EMAIL_NOT_FOUND'];

/** An id without an account, for requests that must look the same when there is none. */
const NOBODY = 'usr_nobody';

/**
 * Has Firebase send a password reset link. For an identifier without an account, or an account without an address, an
 * equivalent request is made, so that timing reveals nothing.
 */
export async function sendPasswordReset(deps: TokenDeps, userId: string | null, locale: Locale | null): Promise<void> {
  const account = userId === null ? null : await deps.store.get(accounts, userId);
  const email = account?.status === 'active' ? account.email : undefined;
  const user = await findUser(deps, account?.id ?? NOBODY);
  if (account !== null && email !== undefined && user === null) await syncToAuth(deps, account);
  try {
    await deps.toolkit('v1/accounts:sendOobCode', { requestType: 'PASSWORD_RESET', email: email ?? placeholderEmail(NOBODY) }, { locale });
  } catch (error) {
    if (!isRefusal(error)) throw error;
  }
}

/** The account of a password reset link; does not use up the link. */
export async function checkReset(deps: TokenDeps, oobCode: string, newPassword: string): Promise<Account> {
  const account = await accountBehind(deps, oobCode, 'PASSWORD_RESET');
  requireGoodPassword(newPassword, account, 'newPassword');
  return account;
}

/** Recorded before Firebase sets the password, so that no session outlives the old one whatever fails in between. */
export async function noteReset(deps: TokenDeps, tx: Tx, account: Account): Promise<void> {
  await own(deps, tx, account);
  tx.remove(credentials, account.id);
  deps.tasks.keepPassword(tx, account.id);
  deps.tasks.note(tx, account.id, ['account', 'sessions']);
}

export async function resetPassword(deps: TokenDeps, account: Account, oobCode: string, newPassword: string): Promise<void> {
  await linkOrExpired(() =>
    deps.toolkit('v1/accounts:resetPassword', { oobCode, newPassword: normalisePassword(newPassword) }, { once: true }),
  );
  await deps.tasks.settle(account.id);
}

/** Has Firebase send a link that confirms the address. Firebase sends one only to a signed-in user, so we sign in as them. */
export async function sendEmailCheck(deps: TokenDeps, account: Account, locale: Locale | null): Promise<void> {
  if ((await findUser(deps, account.id)) === null) await syncToAuth(deps, account);
  const idToken = await ownIdToken(deps, account.id);
  try {
    await deps.toolkit('v1/accounts:sendOobCode', { requestType: 'VERIFY_EMAIL', idToken }, { locale });
  } catch (error) {
    if (isRefusal(error)) throw problem('too-many-requests', { retryAfter: 60 });
    throw error;
  }
}

export function checkEmailLink(deps: TokenDeps, oobCode: string): Promise<Account> {
  return accountBehind(deps, oobCode, 'VERIFY_EMAIL');
}

/** Firebase is updated by the identity task, so the link itself is not used up and may be opened again. */
export async function noteEmailConfirmed(deps: TokenDeps, tx: Tx, account: Account): Promise<void> {
  await own(deps, tx, account);
  deps.tasks.note(tx, account.id, ['account']);
}

async function own({ pointerId, clock }: TokenDeps, tx: Tx, { id, email }: Account): Promise<void> {
  const pointer = email === undefined ? null : await tx.get(identifiers, pointerId(email));
  if (pointer?.userId !== id) throw problem('link-expired');
  tx.put(identifiers, { ...pointer, provenAt: pointer.provenAt ?? clock() });
}

function syncToAuth(deps: TokenDeps, account: Account): Promise<void> {
  return syncUser(deps, account, { endSessions: false, dropPassword: false });
}

async function accountBehind(deps: TokenDeps, oobCode: string, kind: string): Promise<Account> {
  const link = await linkOrExpired(() => deps.toolkit('v1/accounts:resetPassword', { oobCode }));
  const pointer = textOf(link, 'requestType') === kind ? await deps.store.get(identifiers, deps.pointerId(textOf(link, 'email'))) : null;
  const account = pointer && (await deps.store.get(accounts, pointer.userId));
  if (account === null) throw problem('link-expired');
  return account;
}

async function linkOrExpired(request: () => Promise<Fields>): Promise<Fields> {
  try {
    return await request();
  } catch (error) {
    if (isRefusal(error, ...NO_SUCH_LINK)) throw problem('link-expired');
    if (isRefusal(error)) throw problem('weak-password', { errors: [{ at: 'newPassword', code: 'weak-password' }] });
    throw error;
  }
}

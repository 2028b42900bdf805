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
import { standInEmail } from './vendor-email';
import { isRefusal } from './vendor-fault';

const NO_SUCH_LINK = ['EXPIRED_OOB_CODE', 'INVALID_OOB_CODE', 'MISSING_OOB_CODE', 'USER_DISABLED', 'USER_NOT_FOUND', 'EMAIL_NOT_FOUND'];

/** An id without an account, for requests that must look the same when there is none. */
const NOBODY = 'usr_nobody';

/**
 * Has Firebase send a password reset link. For an identifier without an account, or an account without an address, an
 * equivalent request is made, so that timing reveals nothing.
 */
export async function sendPasswordReset(parts: TokenDeps, userId: string | null, locale: Locale | null): Promise<void> {
  const account = userId === null ? null : await parts.store.get(accounts, userId);
  const email = account?.status === 'active' ? account.email : undefined;
  const user = await findUser(parts, account?.id ?? NOBODY);
  if (account !== null && email !== undefined && user === null) await bring(parts, account);
  try {
    await parts.toolkit('v1/accounts:sendOobCode', { requestType: 'PASSWORD_RESET', email: email ?? standInEmail(NOBODY) }, { locale });
  } catch (error) {
    if (!isRefusal(error)) throw error;
  }
}

/** The account of a password reset link; does not use up the link. */
export async function checkReset(parts: TokenDeps, oobCode: string, newPassword: string): Promise<Account> {
  const account = await accountBehind(parts, oobCode, 'PASSWORD_RESET');
  requireGoodPassword(newPassword, account, 'newPassword');
  return account;
}

/** Recorded before Firebase sets the password, so that no session outlives the old one whatever fails in between. */
export async function noteReset(parts: TokenDeps, tx: Tx, account: Account): Promise<void> {
  await own(parts, tx, account);
  tx.remove(credentials, account.id);
  parts.errands.keepPassword(tx, account.id);
  parts.errands.note(tx, account.id, ['account', 'sessions']);
}

export async function resetPassword(parts: TokenDeps, account: Account, oobCode: string, newPassword: string): Promise<void> {
  await linkOrExpired(() =>
    parts.toolkit('v1/accounts:resetPassword', { oobCode, newPassword: normalisePassword(newPassword) }, { once: true }),
  );
  await parts.errands.settle(account.id);
}

/** Has Firebase send a link that confirms the address. Firebase sends one only to a signed-in user, so we sign in as them. */
export async function sendEmailCheck(parts: TokenDeps, account: Account, locale: Locale | null): Promise<void> {
  if ((await findUser(parts, account.id)) === null) await bring(parts, account);
  const idToken = await ownIdToken(parts, account.id);
  try {
    await parts.toolkit('v1/accounts:sendOobCode', { requestType: 'VERIFY_EMAIL', idToken }, { locale });
  } catch (error) {
    if (isRefusal(error)) throw problem('too-many-requests', { retryAfter: 60 });
    throw error;
  }
}

export function checkEmailLink(parts: TokenDeps, oobCode: string): Promise<Account> {
  return accountBehind(parts, oobCode, 'VERIFY_EMAIL');
}

/** Firebase is updated by the identity task, so the link itself is not used up and may be opened again. */
export async function noteEmailConfirmed(parts: TokenDeps, tx: Tx, account: Account): Promise<void> {
  await own(parts, tx, account);
  parts.errands.note(tx, account.id, ['account']);
}

async function own({ pointerId, clock }: TokenDeps, tx: Tx, { id, email }: Account): Promise<void> {
  const pointer = email === undefined ? null : await tx.get(identifiers, pointerId(email));
  if (pointer?.userId !== id) throw problem('link-expired');
  tx.put(identifiers, { ...pointer, provenAt: pointer.provenAt ?? clock() });
}

function bring(parts: TokenDeps, account: Account): Promise<void> {
  return syncUser(parts, account, { endSessions: false, dropPassword: false });
}

async function accountBehind(parts: TokenDeps, oobCode: string, kind: string): Promise<Account> {
  const link = await linkOrExpired(() => parts.toolkit('v1/accounts:resetPassword', { oobCode }));
  const pointer = textOf(link, 'requestType') === kind ? await parts.store.get(identifiers, parts.pointerId(textOf(link, 'email'))) : null;
  const account = pointer && (await parts.store.get(accounts, pointer.userId));
  if (account === null) throw problem('link-expired');
  return account;
}

async function linkOrExpired(ask: () => Promise<Fields>): Promise<Fields> {
  try {
    return await ask();
  } catch (error) {
    if (isRefusal(error, ...NO_SUCH_LINK)) throw problem('link-expired');
    if (isRefusal(error)) throw problem('weak-password', { errors: [{ at: 'newPassword', code: 'weak-password' }] });
    throw error;
  }
}

import 'server-only';
import type { UpdateRequest, UserRecord } from 'firebase-admin/auth';
import type { Account } from '@/domain/accounts/schema';
import { randomLetters } from '../../random';
import { accounts, identifiers } from '../collections';
import type { Pointers } from '../identifiers';
import type { FirebaseDeps } from './deps';
import { isStandIn, placeholderEmail } from './vendor-email';
import { callAdmin, hasCode, vendorFault } from './vendor-fault';

export type SyncDeps = FirebaseDeps & Pointers;
type Ends = { endSessions: boolean; dropPassword: boolean };

const PASSWORD_LETTERS = 40;

/**
 * Makes the Firebase user match our account: the same id, address and proven number, disabled while suspended, with the derived
 * claims. Idempotent. Throws `try-later`.
 */
export async function syncUser(deps: SyncDeps, account: Account, { endSessions, dropPassword }: Ends): Promise<void> {
  const { auth, log } = deps;
  const record = await findUser(deps, account.id);
  const update = await wantedUser(deps, account, record);
  if (dropPassword && record !== null) update.password = randomLetters(PASSWORD_LETTERS);
  const user = await withoutRivals(deps, account, update, () => write(deps, account.id, record, update));
  await setClaims(deps, account, user);
  if (endSessions) await callAdmin(log, () => auth.revokeRefreshTokens(account.id));
}

/** The Firebase user with this id, or null. */
export function findUser({ auth, log }: Pick<FirebaseDeps, 'auth' | 'log'>, uid: string): Promise<UserRecord | null> {
  return callAdmin(log, () => auth.getUser(uid), 'user-not-found');
}

/** Sets the claims a token carries about an account, where they differ. */
export async function setClaims(
  { auth, log }: Pick<FirebaseDeps, 'auth' | 'log'>,
  { id, role, verified }: Account,
  record?: UserRecord,
): Promise<void> {
  const claims = record?.customClaims;
  if (claims?.['role'] === role && claims['verified'] === verified) return;
  await callAdmin(log, () => auth.setCustomUserClaims(id, { role, verified }));
}

async function wantedUser({ store, pointerId }: SyncDeps, account: Account, record: UserRecord | null): Promise<UpdateRequest> {
  const provenAt = async (value: string | undefined) =>
    value === undefined ? undefined : (await store.get(identifiers, pointerId(value)))?.provenAt;
  const isNumberProven = (await provenAt(account.phone)) !== undefined;
  const isAddressProven = (await provenAt(account.email)) !== undefined;
  const email = account.email ?? (record?.email === undefined ? undefined : placeholderEmail(account.id));
  return {
    ...(email !== undefined && { email, emailVerified: isAddressProven && !isStandIn(email) }),
    phoneNumber: (isNumberProven ? account.phone : undefined) ?? null,
    disabled: account.status === 'suspended',
  };
}

async function write({ auth }: SyncDeps, uid: string, record: UserRecord | null, update: UpdateRequest): Promise<UserRecord> {
  if (record !== null) return isAsWanted(record, update) ? record : auth.updateUser(uid, update);
  const { email, emailVerified = false, phoneNumber, disabled = false } = update;
  return auth.createUser({
    uid,
    emailVerified,
    disabled,
    ...(email !== undefined && { email }),
    ...(typeof phoneNumber === 'string' && { phoneNumber }),
  });
}

function isAsWanted(record: UserRecord, { password, email, emailVerified = false, phoneNumber, disabled }: UpdateRequest): boolean {
  return (
    password === undefined &&
    record.email === email &&
    record.emailVerified === emailVerified &&
    (record.phoneNumber ?? null) === phoneNumber &&
    record.disabled === disabled
  );
}

/**
 * Our identifier pointers are authoritative. Another Firebase user who still has the address or number is left over from an
 * unfinished sign-in, or from an account that lost it: it is removed from that user, and the write retried once.
 */
async function withoutRivals(
  deps: SyncDeps,
  account: Account,
  update: UpdateRequest,
  writing: () => Promise<UserRecord>,
): Promise<UserRecord> {
  const { auth, log } = deps;
  try {
    return await writing();
  } catch (error) {
    if (!hasCode(error, 'email-already-exists', 'phone-number-already-exists')) throw vendorFault(error, log);
  }
  const { email, phoneNumber } = update;
  if (email !== undefined) await removeFrom(deps, account.id, await callAdmin(log, () => auth.getUserByEmail(email), 'user-not-found'));
  if (typeof phoneNumber === 'string')
    await removeFrom(deps, account.id, await callAdmin(log, () => auth.getUserByPhoneNumber(phoneNumber), 'user-not-found'));
  try {
    return await writing();
  } catch (error) {
    throw vendorFault(error, log);
  }
}

async function removeFrom(deps: SyncDeps, id: string, rival: UserRecord | null): Promise<void> {
  if (rival === null || rival.uid === id) return;
  const otherAccount = await deps.store.get(accounts, rival.uid);
  if (otherAccount === null) await callAdmin(deps.log, () => deps.auth.deleteUser(rival.uid), 'user-not-found');
  else await syncUser(deps, otherAccount, { endSessions: false, dropPassword: false });
}

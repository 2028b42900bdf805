import 'server-only';
import type { UpdateRequest, UserRecord } from 'firebase-admin/auth';
import type { Account } from '@/domain/accounts/schema';
import { randomLetters } from '../../random';
import { accounts, identifiers } from '../collections';
import type { Pointers } from '../identifiers';
import type { FirebaseDeps } from './deps';
import { isStandIn, standInEmail } from './vendor-email';
import { askAdmin, hasCode, vendorFault } from './vendor-fault';

export type SyncDeps = FirebaseDeps & Pointers;
type Ends = { endSessions: boolean; dropPassword: boolean };

const PASSWORD_LETTERS = 40;

/**
 * Makes the Firebase user match our account: the same id, address and proven number, disabled while suspended, with the derived
 * claims. Idempotent. Throws `try-later`.
 */
export async function syncUser(parts: SyncDeps, account: Account, { endSessions, dropPassword }: Ends): Promise<void> {
  const { auth, log } = parts;
  const record = await findUser(parts, account.id);
  const wanted = await wantedUser(parts, account, record);
  if (dropPassword && record !== null) wanted.password = randomLetters(PASSWORD_LETTERS);
  const user = await withoutRivals(parts, account, wanted, () => write(parts, account.id, record, wanted));
  await setClaims(parts, account, user);
  if (endSessions) await askAdmin(log, () => auth.revokeRefreshTokens(account.id));
}

/** The Firebase user with this id, or null. */
export function findUser({ auth, log }: Pick<FirebaseDeps, 'auth' | 'log'>, uid: string): Promise<UserRecord | null> {
  return askAdmin(log, () => auth.getUser(uid), 'user-not-found');
}

/** Sets the claims a token carries about an account, where they differ. */
export async function setClaims(
  { auth, log }: Pick<FirebaseDeps, 'auth' | 'log'>,
  { id, role, verified }: Account,
  record?: UserRecord,
): Promise<void> {
  const claims = record?.customClaims;
  if (claims?.['role'] === role && claims['verified'] === verified) return;
  await askAdmin(log, () => auth.setCustomUserClaims(id, { role, verified }));
}

async function wantedUser({ store, pointerId }: SyncDeps, account: Account, record: UserRecord | null): Promise<UpdateRequest> {
  const provenAt = async (value: string | undefined) =>
    value === undefined ? undefined : (await store.get(identifiers, pointerId(value)))?.provenAt;
  const isNumberProven = (await provenAt(account.phone)) !== undefined;
  const isAddressProven = (await provenAt(account.email)) !== undefined;
  const email = account.email ?? (record?.email === undefined ? undefined : standInEmail(account.id));
  return {
    ...(email !== undefined && { email, emailVerified: isAddressProven && !isStandIn(email) }),
    phoneNumber: (isNumberProven ? account.phone : undefined) ?? null,
    disabled: account.status === 'suspended',
  };
}

async function write({ auth }: SyncDeps, uid: string, record: UserRecord | null, wanted: UpdateRequest): Promise<UserRecord> {
  if (record !== null) return isAsWanted(record, wanted) ? record : auth.updateUser(uid, wanted);
  const { email, emailVerified = false, phoneNumber, disabled = false } = wanted;
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
  parts: SyncDeps,
  account: Account,
  wanted: UpdateRequest,
  writing: () => Promise<UserRecord>,
): Promise<UserRecord> {
  const { auth, log } = parts;
  try {
    return await writing();
  } catch (error) {
    if (!hasCode(error, 'email-already-exists', 'phone-number-already-exists')) throw vendorFault(error, log);
  }
  const { email, phoneNumber } = wanted;
  if (email !== undefined) await takeFrom(parts, account.id, await askAdmin(log, () => auth.getUserByEmail(email), 'user-not-found'));
  if (typeof phoneNumber === 'string')
    await takeFrom(parts, account.id, await askAdmin(log, () => auth.getUserByPhoneNumber(phoneNumber), 'user-not-found'));
  try {
    return await writing();
  } catch (error) {
    throw vendorFault(error, log);
  }
}

async function takeFrom(parts: SyncDeps, id: string, rival: UserRecord | null): Promise<void> {
  if (rival === null || rival.uid === id) return;
  const theirs = await parts.store.get(accounts, rival.uid);
  if (theirs === null) await askAdmin(parts.log, () => parts.auth.deleteUser(rival.uid), 'user-not-found');
  else await syncUser(parts, theirs, { endSessions: false, dropPassword: false });
}

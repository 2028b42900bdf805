import 'server-only';
import { searchWordsOf, type Account } from '@/domain/account';
import { readIdentifier } from '@/domain/identifier';
import { passwordFault } from '@/domain/password-rule';
import { problem } from '@/domain/problem';
import { deriveKey, keyedHash } from '../seal';
import type { Store } from '../store/port';
import { accounts, credentials, identifiers } from './collections';
import { COST_NOW, hashPassword, isCheap, isPassword, type Cost } from './hash-password';
import type { Identity, NewAccount, PreparedAccount } from './port';
import { embeddedSessions } from './embedded-sessions';

type Parts = { store: Store; clock: () => string; secret: string; cost?: Cost };
/** The id under which an email or phone number points to its account. */
type PointerId = (identifier: string) => string;

/** Accounts, passwords and sessions in the store itself: no vendor, no cloud. */
export function embeddedIdentity(parts: Parts): Identity {
  const cost = parts.cost ?? COST_NOW;
  const decoy = hashPassword('nobody has this password', cost);
  const key = deriveKey(parts.secret, 'identity.identifier');
  const pointerId: PointerId = (identifier) => keyedHash(key, identifier);

  async function userIdOf(identifier: string): Promise<string | null> {
    const normal = readIdentifier(identifier);
    const pointer = normal === null ? null : await parts.store.get(identifiers, pointerId(normal.value));
    return pointer?.userId ?? null;
  }

  return {
    ...embeddedSessions(parts),
    userIdOf,
    prepareAccount: (id, wanted) => prepare(id, wanted, { now: parts.clock(), cost, pointerId }),
    async checkPassword(identifier, password) {
      const userId = await userIdOf(identifier);
      const stored = userId === null ? null : await parts.store.get(credentials, userId);
      const right = await isPassword(password, stored ?? (await decoy));
      if (!stored || userId === null || !right) return null;
      if (isCheap(stored, cost)) await rehash(parts.store, userId, password, cost);
      return parts.store.get(accounts, userId);
    },
  };
}

type Making = { now: string; cost: Cost; pointerId: PointerId };

async function prepare(id: string, wanted: NewAccount, { now, cost, pointerId }: Making): Promise<PreparedAccount> {
  const names = [wanted.email, wanted.phone].filter((name) => name !== undefined);
  const weak = passwordFault(wanted.password, [...names, wanted.name]);
  if (weak !== null) throw problem('weak-password', { errors: [{ at: 'password', code: weak }] });
  const hash = await hashPassword(wanted.password, cost);
  const account: Account = {
    id,
    name: wanted.name,
    role: wanted.role,
    locale: wanted.locale,
    ...(wanted.email !== undefined && { email: wanted.email }),
    ...(wanted.phone !== undefined && { phone: wanted.phone }),
    status: 'active',
    verified: wanted.role !== 'doctor',
    searchWords: searchWordsOf(wanted),
    createdAt: now,
    version: 1,
  };
  return {
    account,
    create(tx) {
      for (const name of names) tx.create(identifiers, { id: pointerId(name), userId: id });
      tx.create(accounts, account);
      tx.create(credentials, { id, ...hash });
    },
  };
}

/** The cost was raised since this password was last set: hash it again now that we know it. */
async function rehash(store: Store, userId: string, password: string, cost: Cost): Promise<void> {
  const hash = await hashPassword(password, cost);
  await store.commit(async (tx) => tx.put(credentials, { id: userId, ...hash }));
}

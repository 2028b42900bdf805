import 'server-only';
import type { Account } from '@/domain/accounts/schema';
import { accounts, credentials, identifiers, sessions } from './collections';
import type { FollowingStore } from '../store/following-store';
import type { Store, Tx } from '../store/port';
import { embeddedSecondFactor, type EmbeddedSecondFactor } from './embedded-second-factor';
import { embeddedSessions } from './embedded-sessions';
import { COST_NOW, hashPassword, isCheap, isPassword, type Cost, type PasswordHash } from './hash-password';
import { identifierPointers, type PointerId } from './identifiers';
import { identifiersOf, newAccount, requireGoodPassword } from './new-account';
import type { Identity, NewAccount, PasswordAnswer, PreparedAccount, Write } from './port';
import { embeddedResetCodes } from './reset-codes';

type EmbeddedOptions = { store: FollowingStore; clock: () => string; secret: string; cost?: Cost };

/** Accounts, passwords and sessions in the store itself, without an identity provider. */
export function embeddedIdentity(options: EmbeddedOptions): Identity {
  const { store } = options;
  const cost = options.cost ?? COST_NOW;
  const decoy = hashPassword('nobody has this password', cost);
  const { pointerId, userIdOf } = identifierPointers(options);
  const secondFactor = embeddedSecondFactor(options);
  const nothing = () => Promise.resolve();
  return {
    ...embeddedSessions(options),
    userIdOf,
    hashNewPassword(input) {
      requireGoodPassword(input.password, input);
      return hashPassword(input.password, cost);
    },
    setPassword: async (account, newPassword) => {
      requireGoodPassword(newPassword, account, 'newPassword');
      const hash = await hashPassword(newPassword, cost);
      return { read: (tx) => readForPassword(tx, account.id, hash), finish: nothing };
    },
    prepareAccount: (id, input, existing) => prepare(id, input, { now: options.clock(), cost, pointerId, existing }),
    async checkPassword({ identifier, password, code }): Promise<PasswordAnswer> {
      const userId = await userIdOf(identifier);
      const stored = userId === null ? null : await store.get(credentials, userId);
      const right = await isPassword(password, stored ?? (await decoy));
      if (!stored || userId === null || !right) return { is: 'wrong' };
      if (isCheap(stored, cost)) await rehash(store, userId, password, cost);
      const account = await store.get(accounts, userId);
      return account ? answerTo(secondFactor, account, code) : { is: 'wrong' };
    },
    async checkAgain(account, { password = '', code }): Promise<PasswordAnswer> {
      if ((await secondFactor.enrolledOf(account.id)) !== null) return answerTo(secondFactor, account, code);
      const right = await isPassword(password, (await store.get(credentials, account.id)) ?? (await decoy));
      return right ? { is: 'right', account, secondFactor: 'none' } : { is: 'wrong' };
    },
    codeSuffices: true,
    securityOf: async ({ id }) => ({ emailVerified: null, secondFactor: await secondFactor.enrolledOf(id) }),
    secondFactor,
    resetCodes: embeddedResetCodes({ ...options, userIdOf }),
    requireUnrevoked: nothing,
    noteChange: () => undefined,
    settle: nothing,
    settleAll: () => Promise.resolve(0),
    vendor: null,
  };
}

/** The answer to a right password. */
async function answerTo(factor: EmbeddedSecondFactor, account: Account, code = ''): Promise<PasswordAnswer> {
  if ((await factor.enrolledOf(account.id)) === null) return { is: 'right', account, secondFactor: 'none' };
  if (code.trim() === '') return { is: 'code-needed' };
  const kind = await factor.checkCode(account.id, code);
  return kind === 'wrong' ? { is: 'wrong-code' } : { is: 'right', account, secondFactor: kind };
}

/** More than anybody has: older ones end first. */
const SESSIONS_MAX = 400;

async function readForPassword(tx: Tx, id: string, hash: PasswordHash): Promise<Write> {
  const open = await tx.find(sessions, { where: [['userId', '==', id]], orderBy: [['createdAt', 'desc']], limit: SESSIONS_MAX });
  return () => {
    tx.put(credentials, { id, ...hash });
    for (const session of open) tx.remove(sessions, session.id);
  };
}

type Making = { now: string; cost: Cost; pointerId: PointerId; existing: Account | undefined };

async function prepare(id: string, input: NewAccount, { now, cost, pointerId, existing }: Making): Promise<PreparedAccount> {
  requireGoodPassword(input.password, input);
  const hash = await hashPassword(input.password, cost);
  const account = newAccount(id, input, now, existing);
  return {
    account,
    create(tx) {
      for (const name of identifiersOf(input)) tx.create(identifiers, { id: pointerId(name), userId: id });
      if (existing) tx.put(accounts, account);
      else tx.create(accounts, account);
      tx.create(credentials, { id, ...hash });
    },
    undo: () => Promise.resolve(),
  };
}

/** The cost was raised since this password was set: it is rehashed now that the plain text is available. */
async function rehash(store: Store, userId: string, password: string, cost: Cost): Promise<void> {
  const hash = await hashPassword(password, cost);
  await store.commit(async (tx) => tx.put(credentials, { id: userId, ...hash }));
}

import 'server-only';
import { describeError } from '../../log';
import type { Tx } from '../../store/port';
import { accounts, IDENTITY_TASK_KINDS, identityTasks, type IdentityTask, type IdentityTaskKind } from '../collections';
import type { Identity } from '../port';
import { syncUser, type SyncDeps } from './sync-user';

export type IdentityTaskRunner = Pick<Identity, 'noteChange' | 'settle' | 'settleAll'> & {
  /** Notes, inside a commit, what is to be told. */
  note: (tx: Tx, userId: string, kinds: readonly IdentityTaskKind[]) => void;
  /** Takes back, inside a commit, that the password is to end: a new one has been chosen. */
  keepPassword: (tx: Tx, userId: string) => void;
  /** As `settle`, and throws `try-later` when it could not be done. Returns whether there was anything to do. */
  perform: (userId: string) => Promise<boolean>;
};

const BATCH = 100;
const idOf = (userId: string, kind: IdentityTaskKind) => `${userId}.${kind}`;

/** What Firebase is to be told after a commit: noted inside it, told at once, and told again by a job until it is. */
export function identityTaskRunner(parts: SyncDeps, endSessionsHere: (userId: string) => Promise<void>): IdentityTaskRunner {
  const { store, clock, log } = parts;
  const note: IdentityTaskRunner['note'] = (tx, userId, kinds) => {
    for (const kind of kinds) tx.put(identityTasks, { id: idOf(userId, kind), userId, kind, notedAt: clock() });
  };
  const perform = async (userId: string): Promise<boolean> => {
    const errands = await openErrands(parts, userId);
    if (errands.length === 0) return false;
    const has = (wanted: IdentityTaskKind) => errands.some(({ kind }) => kind === wanted);
    if (has('sessions')) await endSessionsHere(userId);
    const account = await store.get(accounts, userId);
    if (account !== null) await syncUser(parts, account, { endSessions: has('sessions'), dropPassword: has('password') });
    await forget(parts, errands);
    return true;
  };
  const settle = async (userId: string): Promise<boolean> => {
    try {
      return await perform(userId);
    } catch (error) {
      log.warn(
        { vendor: 'firebase-auth', ...describeError(error) },
        'A change of an account is still to be told to Firebase Authentication; it will be tried again.',
      );
      return false;
    }
  };
  return {
    note,
    perform,
    keepPassword: (tx, userId) => tx.remove(identityTasks, idOf(userId, 'password')),
    noteChange: (tx, userId) => note(tx, userId, ['account']),
    async settle(userId) {
      await settle(userId);
    },
    async settleAll() {
      const open = await store.find(identityTasks, { where: [['notedAt', '<=', clock()]], orderBy: [['notedAt', 'asc']], limit: BATCH });
      let done = 0;
      for (const userId of new Set(open.map((errand) => errand.userId))) if (await settle(userId)) done += 1;
      return done;
    },
  };
}

async function openErrands({ store }: SyncDeps, userId: string): Promise<IdentityTask[]> {
  const found = await Promise.all(IDENTITY_TASK_KINDS.map((kind) => store.get(identityTasks, idOf(userId, kind))));
  return found.filter((errand) => errand !== null);
}

/** Noted again meanwhile, it is told again. */
async function forget({ store }: SyncDeps, told: readonly IdentityTask[]): Promise<void> {
  await store.commit(async (tx) => {
    const now = await Promise.all(told.map(({ id }) => tx.get(identityTasks, id)));
    for (const [i, { id, notedAt }] of told.entries()) if (now[i]?.notedAt === notedAt) tx.remove(identityTasks, id);
  });
}

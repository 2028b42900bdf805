import 'server-only';
import { describeError } from '../../log';
import type { Tx } from '../../store/port';
import { accounts, IDENTITY_TASK_KINDS, identityTasks, type IdentityTask, type IdentityTaskKind } from '../collections';
import type { Identity } from '../port';
import { syncUser, type SyncDeps } from './sync-user';

export type IdentityTaskRunner = Pick<Identity, 'noteChange' | 'settle' | 'settleAll'> & {
  /** Records, inside a commit, what the provider must be finished. */
  note: (tx: Tx, userId: string, kinds: readonly IdentityTaskKind[]) => void;
  /** Cancels, inside a commit, the removal of the password, because a new one has been chosen. */
  keepPassword: (tx: Tx, userId: string) => void;
  /** As `settle`, but throws `try-later` on failure. Returns whether there was anything to do. */
  perform: (userId: string) => Promise<boolean>;
};

const BATCH = 100;
const idOf = (userId: string, kind: IdentityTaskKind) => `${userId}.${kind}`;

/** Tasks for Firebase after a commit: recorded inside it, performed at once, and retried by a job until they succeed. */
export function identityTaskRunner(deps: SyncDeps, endSessionsHere: (userId: string) => Promise<void>): IdentityTaskRunner {
  const { store, clock, log } = deps;
  const note: IdentityTaskRunner['note'] = (tx, userId, kinds) => {
    for (const kind of kinds) tx.put(identityTasks, { id: idOf(userId, kind), userId, kind, notedAt: clock() });
  };
  const perform = async (userId: string): Promise<boolean> => {
    const tasks = await openErrands(deps, userId);
    if (tasks.length === 0) return false;
    const has = (kindOf: IdentityTaskKind) => tasks.some(({ kind }) => kind === kindOf);
    if (has('sessions')) await endSessionsHere(userId);
    const account = await store.get(accounts, userId);
    if (account !== null) await syncUser(deps, account, { endSessions: has('sessions'), dropPassword: has('password') });
    await forget(deps, tasks);
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
      for (const userId of new Set(open.map((task) => task.userId))) if (await settle(userId)) done += 1;
      return done;
    },
  };
}

async function openErrands({ store }: SyncDeps, userId: string): Promise<IdentityTask[]> {
  const found = await Promise.all(IDENTITY_TASK_KINDS.map((kind) => store.get(identityTasks, idOf(userId, kind))));
  return found.filter((task) => task !== null);
}

/** A task recorded again meanwhile stays and is performed again. */
async function forget({ store }: SyncDeps, finished: readonly IdentityTask[]): Promise<void> {
  await store.commit(async (tx) => {
    const now = await Promise.all(finished.map(({ id }) => tx.get(identityTasks, id)));
    for (const [i, { id, notedAt }] of finished.entries()) if (now[i]?.notedAt === notedAt) tx.remove(identityTasks, id);
  });
}

import 'server-only';
import { describeError } from '../../log';
import type { Tx } from '../../store/port';
import { accounts, ERRANDS, identityErrands, type Errand, type ErrandKind } from '../collections';
import type { Identity } from '../port';
import { syncUser, type SyncParts } from './sync-user';

export type Errands = Pick<Identity, 'noteChange' | 'settle' | 'settleAll'> & {
  /** Notes, inside a commit, what is to be told. */
  note: (tx: Tx, userId: string, kinds: readonly ErrandKind[]) => void;
  /** Takes back, inside a commit, that the password is to end: a new one has been chosen. */
  keepPassword: (tx: Tx, userId: string) => void;
  /** As `settle`, and throws `try-later` when it could not be done. Returns whether there was anything to do. */
  perform: (userId: string) => Promise<boolean>;
};

const BATCH = 100;
const idOf = (userId: string, kind: ErrandKind) => `${userId}.${kind}`;

/** What Firebase is to be told after a commit: noted inside it, told at once, and told again by a job until it is. */
export function errandsFor(parts: SyncParts, endSessionsHere: (userId: string) => Promise<void>): Errands {
  const { store, clock, log } = parts;
  const note: Errands['note'] = (tx, userId, kinds) => {
    for (const kind of kinds) tx.put(identityErrands, { id: idOf(userId, kind), userId, kind, notedAt: clock() });
  };
  const perform = async (userId: string): Promise<boolean> => {
    const errands = await openErrands(parts, userId);
    if (errands.length === 0) return false;
    const has = (wanted: ErrandKind) => errands.some(({ kind }) => kind === wanted);
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
    keepPassword: (tx, userId) => tx.remove(identityErrands, idOf(userId, 'password')),
    noteChange: (tx, userId) => note(tx, userId, ['account']),
    async settle(userId) {
      await settle(userId);
    },
    async settleAll() {
      const open = await store.find(identityErrands, { where: [['notedAt', '<=', clock()]], orderBy: [['notedAt', 'asc']], limit: BATCH });
      let done = 0;
      for (const userId of new Set(open.map((errand) => errand.userId))) if (await settle(userId)) done += 1;
      return done;
    },
  };
}

async function openErrands({ store }: SyncParts, userId: string): Promise<Errand[]> {
  const found = await Promise.all(ERRANDS.map((kind) => store.get(identityErrands, idOf(userId, kind))));
  return found.filter((errand) => errand !== null);
}

/** Noted again meanwhile, it is told again. */
async function forget({ store }: SyncParts, told: readonly Errand[]): Promise<void> {
  await store.commit(async (tx) => {
    const now = await Promise.all(told.map(({ id }) => tx.get(identityErrands, id)));
    for (const [i, { id, notedAt }] of told.entries()) if (now[i]?.notedAt === notedAt) tx.remove(identityErrands, id);
  });
}

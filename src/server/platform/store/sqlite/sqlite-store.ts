import 'server-only';
import { assertIndexed } from '../assert-indexed';
import { assertCommitSize } from '../store-misuse';
import { TooMuchContention, type Store, type Work } from '../port';
import { changeLog } from './change-log';
import { copyDatabase } from './copy-database';
import { database, type Database } from './database';
import { fileFaults } from './file-faults';
import { areReadsCurrent, groupCommit, findCreateConflict, probeWrite } from './group-commit';
import { openDatabase } from './open';
import { changesSince, runQuery, plainReader, transaction } from './transaction';
import { watchers } from './watch';

const RUNS_MAX = 100;
/**
 * A commit that lost reruns immediately, and so precedes the winner's next one: everybody gets a turn. A delay would put it
 * behind every time under constant load. Between processes there is no such order.
 */
const RUNS_AT_ONCE_MAX = 75;

/**
 * The embedded engine: one file. Writes are buffered until `work` is done and applied in one immediate transaction that first
 * validates everything the work read; when it has changed meanwhile, the work reruns. `rehearse` runs all work twice, to detect
 * work that is not repeatable. A store in memory can begin with the `content` of a backup.
 */
export function sqliteStore(options: { file: string; rehearse?: boolean; content?: Uint8Array }): Store {
  const db = openFile(options.file, options.content);
  const watching = watchers(() => db.dataVersion());
  const { log, written } = changeLog(() => db.dataVersion(), db.clinical);
  const group = groupCommit(db, (names) => {
    written(names);
    watching.written(names);
  });
  const underWay = new Set<Promise<unknown>>();
  let isClosing = false;

  async function attempt<R>(work: Work<R>): Promise<{ result: R } | null> {
    const { tx, seen, writes: planned, end } = transaction(db);
    const result = await work(tx).finally(end);
    const lost = findCreateConflict(db, seen, planned);
    if (lost) throw lost;
    const writes = planned.map((write) => ({ ...write, body: write.body?.() ?? null }));
    assertCommitSize(writes);
    if (writes.length === 0) return seen.length < 2 || areReadsCurrent(db, seen) ? { result } : null;
    return (await group.submit(seen, writes)) === 'written' ? { result } : null;
  }

  async function rehearse<R>(work: Work<R>): Promise<void> {
    const { tx, end } = transaction(db);
    await work(tx).finally(end);
  }

  async function commitNow<R>(work: Work<R>): Promise<R> {
    if (options.rehearse === true) await rehearse(work);
    for (let run = 0; run < RUNS_MAX; run += 1) {
      const landed = await attempt(work);
      if (landed) return landed.result;
      if (run >= RUNS_AT_ONCE_MAX) await jitter(run - RUNS_AT_ONCE_MAX);
    }
    throw new TooMuchContention();
  }

  return {
    ...plainReader(db),
    changeLog: log,
    async commit(work) {
      if (isClosing) throw new Error('the store is closed');
      const running = commitNow(work);
      underWay.add(running);
      return running.finally(() => underWay.delete(running));
    },
    watch(c, query, onChange) {
      assertIndexed(c, query);
      return watching.watch(c.name, () => runQuery(db, c, query), onChange);
    },
    changes: async (c, mark) => changesSince(db, c, mark),
    backup: (file, progress) => copyDatabase(options.file === ':memory:' ? db.raw : options.file, file, progress),
    async ping() {
      db.faults.requireFile();
      db.faults.requireSpace();
      if (db.faults.isSet()) probeWrite(db);
      db.prepare('SELECT name FROM meta').get();
    },
    async close() {
      isClosing = true;
      await Promise.allSettled(underWay);
      watching.stop();
      if (db.raw.isOpen) db.raw.close();
    },
  };
}

function openFile(file: string, content?: Uint8Array): Database {
  const raw = openDatabase(file, content);
  return database(raw, fileFaults(file));
}

function jitter(run: number): Promise<void> {
  const ms = Math.random() * Math.min(50, 2 ** Math.min(run, 6));
  return new Promise((done) => setTimeout(done, ms));
}

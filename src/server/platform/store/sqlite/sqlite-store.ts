import 'server-only';
import { backup as copyDatabase } from 'node:sqlite';
import { fromStored, toStored, type Collection, type Doc } from '../collection';
import { Refused, refuseLargeCommit, refuseUnindexed } from '../refuse';
import { TooMuchContention, type Query, type Reader, type Store, type Tx, type Work } from '../port';
import { database, type Database } from './database';
import { ensureTable, groupCommit, signatureOf, type Seen, type Write } from './group-commit';
import { openDatabase } from './open';
import { countOf, selectOf, tableOf } from './sql';
import { watchers } from './watch';

const RUNS_MAX = 50;

/**
 * The embedded engine: one file. Writes are held in memory until `work` is done and applied in one immediate transaction
 * that first checks everything the work read; when somebody changed it meanwhile, the work runs again.
 * `rehearse` runs every work twice, to find work that is not repeatable.
 */
export function sqliteStore(options: { file: string; rehearse?: boolean }): Store {
  const db = database(openDatabase(options.file));
  const watching = watchers(() => db.dataVersion());
  const group = groupCommit(db, watching.written);
  const reader = plainReader(db);

  async function attempt<R>(work: Work<R>): Promise<{ result: R } | null> {
    const { tx, seen, writes } = transaction(db);
    const result = await work(tx);
    refuseLargeCommit(writes);
    if (writes.length === 0) return { result };
    return (await group.submit(seen, writes)) === 'written' ? { result } : null;
  }

  return {
    ...reader,
    async commit(work) {
      if (options.rehearse === true) await work(transaction(db).tx);
      for (let run = 0; run < RUNS_MAX; run += 1) {
        const landed = await attempt(work);
        if (landed) return landed.result;
        await jitter(run);
      }
      throw new TooMuchContention();
    },
    watch: (c, query, onChange) => watching.watch(c, query, reader.find, onChange),
    async backup(file, progress) {
      await copyDatabase(db.raw, file, {
        rate: 256,
        ...(progress && { progress: ({ totalPages, remainingPages }) => progress(totalPages - remainingPages, totalPages) }),
      });
    },
    async ping() {
      db.prepare('SELECT 1').get();
    },
    async close() {
      while (group.pending() > 0) await new Promise(setImmediate);
      watching.stop();
      db.raw.close();
    },
  };
}

function plainReader(db: Database): Reader {
  return {
    async get(c, id) {
      ensureTable(db, c);
      return rowOf(db, c, id)?.doc ?? null;
    },
    async find(c, query) {
      return rowsOf(db, c, query).map((row) => fromStored(c, String(row['body'])));
    },
    async count(c, { where = [] }) {
      return Number(countRow(db, c, where)['n']);
    },
  };
}

function transaction(db: Database): { tx: Tx; seen: Seen[]; writes: Write[] } {
  const seen: Seen[] = [];
  const writes: Write[] = [];
  const refuseLateRead = (c: { name: string }) => {
    if (writes.length > 0) throw new Refused(`${c.name}: a read after a write in one commit`);
  };
  const write = <T extends Doc>(op: Write['op'], c: Collection<T>, id: string, body: string | null) => {
    ensureTable(db, c);
    writes.push({ op, name: c.name, id, body });
  };
  const tx: Tx = {
    async get(c, id) {
      refuseLateRead(c);
      ensureTable(db, c);
      const row = rowOf(db, c, id);
      seen.push({ kind: 'doc', table: tableOf(c.name), id, rev: row?.rev ?? null });
      return row?.doc ?? null;
    },
    async find(c, query) {
      refuseLateRead(c);
      const rows = rowsOf(db, c, query);
      seen.push({ kind: 'rows', sql: selectOf(c, query, 'id, rev'), signature: signatureOf(rows) });
      return rows.map((row) => fromStored(c, String(row['body'])));
    },
    async count(c, { where = [] }) {
      refuseLateRead(c);
      const row = countRow(db, c, where);
      seen.push({ kind: 'rows', sql: countOf(c, where), signature: signatureOf([row]) });
      return Number(row['n']);
    },
    create: (c, doc) => write('create', c, doc.id, toStored(c, doc)),
    put: (c, doc) => write('put', c, doc.id, toStored(c, doc)),
    remove: (c, id) => write('remove', c, id, null),
  };
  return { tx, seen, writes };
}

function rowOf<T extends Doc>(db: Database, c: Collection<T>, id: string): { doc: T; rev: number } | null {
  const row = db.prepare(`SELECT rev, body FROM ${tableOf(c.name)} WHERE id = ?`).get(id);
  return row ? { doc: fromStored(c, String(row['body'])), rev: Number(row['rev']) } : null;
}

function rowsOf<T extends Doc>(db: Database, c: Collection<T>, query: Query) {
  refuseUnindexed(c, query);
  ensureTable(db, c);
  return db.all(selectOf(c, query, 'id, rev, body'));
}

function countRow<T extends Doc>(db: Database, c: Collection<T>, where: Query['where'] = []) {
  refuseUnindexed(c, { where, limit: 1 });
  ensureTable(db, c);
  return db.all(countOf(c, where))[0] ?? { n: 0 };
}

function jitter(run: number): Promise<void> {
  const ms = Math.random() * Math.min(50, 2 ** Math.min(run, 6));
  return new Promise((done) => setTimeout(done, ms));
}

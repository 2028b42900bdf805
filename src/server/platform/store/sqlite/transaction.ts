import { fromStored, toStored, type Collection, type Doc } from '../collection';
import { commitGuard } from '../commit-guard';
import type { Changes, Query, Reader, Tx } from '../port';
import { assertIndexed } from '../assert-indexed';
import { assertTracked, assertValidId, isValidId } from '../store-misuse';
import type { Database } from './database';
import { ensureTable } from './ensure-table';
import { signatureOf, type PendingWrite, type ReadRecord } from './group-commit';
import { countOf, selectOf, tableOf } from './sql';

/** Reads the committed state. Documents are frozen, in commits and watches too: other readers may get the same ones. */
export function plainReader(db: Database): Reader {
  return {
    async get(c, id) {
      const row = rowOf(db, c, id);
      return row && db.parsed(c, row);
    },
    find: async (c, query) => rowsOf(db, c, query).map((row) => db.parsed(c, rowFrom(row))),
    count: async (c, { where = [] }) => Number(countRow(db, c, where)['n']),
  };
}

/** The rows of a query with their comparable text; documents are parsed only on demand. */
export function runQuery<T extends Doc>(db: Database, c: Collection<T>, query: Query) {
  const rows = rowsOf(db, c, query);
  return { signature: signatureOf(rows), docs: () => rows.map((row) => db.parsed(c, rowFrom(row))) };
}

/**
 * What was written after the revision that `mark` names. Revisions are given out under the lock that writing takes, so they
 * are in the order in which commits land.
 */
export function changesSince<T extends Doc>(db: Database, c: Collection<T>, mark: string | null): Changes<T> {
  assertTracked(c);
  ensureTable(db, c);
  if (mark === null) return { changed: [], mark: String(db.nextRev() - 1) };
  const rows = db.prepare(`SELECT rev, body FROM ${tableOf(c.name)} WHERE rev > ? ORDER BY rev`).all(Number(mark));
  const changed = rows.map((row) => ({ doc: fromStored(c, String(row['body'])), version: String(row['rev']) }));
  return { changed, mark: changed.at(-1)?.version ?? mark };
}

/** One attempt at a commit's work: reads are recorded, writes are buffered. */
export function transaction(db: Database) {
  const seen: ReadRecord[] = [];
  const writes: PendingWrite[] = [];
  const guard = commitGuard();
  const write = <T extends Doc>(op: PendingWrite['op'], c: Collection<T>, id: string, body: PendingWrite['body']) => {
    guard.beforeWrite(c);
    assertValidId(c, id);
    ensureTable(db, c);
    writes.push({ op, name: c.name, id, body });
  };
  const tx: Tx = {
    async get(c, id) {
      guard.beforeRead(c);
      const row = rowOf(db, c, id);
      seen.push({ kind: 'doc', table: tableOf(c.name), id, rev: row?.rev ?? null });
      return row && db.parsed(c, row);
    },
    async find(c, query) {
      guard.beforeRead(c);
      const { signature, docs } = runQuery(db, c, query);
      seen.push({ kind: 'rows', sql: selectOf(c, query, 'id, rev'), signature });
      return docs();
    },
    async count(c, { where = [] }) {
      guard.beforeRead(c);
      const row = countRow(db, c, where);
      seen.push({ kind: 'rows', sql: countOf(c, where), signature: signatureOf([row]) });
      return Number(row['n']);
    },
    create: (c, doc) => write('create', c, doc.id, () => toStored(c, doc)),
    put: (c, doc) => write('put', c, doc.id, () => toStored(c, doc)),
    remove: (c, id) => write('remove', c, id, null),
  };
  return { tx, seen, writes, end: guard.end };
}

type Row = { id: string; rev: number; body: string };

function rowFrom(row: Record<string, unknown>): Row {
  return { id: String(row['id']), rev: Number(row['rev']), body: String(row['body']) };
}

function rowOf<T extends Doc>(db: Database, c: Collection<T>, id: string): Row | null {
  ensureTable(db, c);
  if (!isValidId(id)) return null;
  const row = db.prepare(`SELECT id, rev, body FROM ${tableOf(c.name)} WHERE id = ?`).get(id);
  return row ? rowFrom(row) : null;
}

function rowsOf<T extends Doc>(db: Database, c: Collection<T>, query: Query) {
  assertIndexed(c, query);
  ensureTable(db, c);
  return db.all(selectOf(c, query, 'id, rev, body'));
}

function countRow<T extends Doc>(db: Database, c: Collection<T>, where: Query['where'] = []) {
  assertIndexed(c, { where, limit: 1 });
  ensureTable(db, c);
  return db.all(countOf(c, where))[0] ?? { n: 0 };
}

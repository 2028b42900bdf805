import type { SQLInputValue } from 'node:sqlite';
import { AlreadyExists } from '../port';
import { tableOf, type Sql } from './sql';
import type { Database } from './database';

/** What a commit read and must still be current when it is written. */
export type ReadRecord = { kind: 'doc'; table: string; id: string; rev: number | null } | { kind: 'rows'; sql: Sql; signature: string };
type Change = { op: 'create' | 'put' | 'remove'; name: string; id: string };
export type Write = Change & { body: string | null };
/** A write whose document is parsed, sealed and serialised only once it is known that it can land. */
export type PendingWrite = Change & { body: (() => string) | null };
export type Outcome = 'written' | 'changed-meanwhile';

type QueuedCommit = {
  seen: readonly ReadRecord[];
  writes: readonly Write[];
  done: (outcome: Outcome) => void;
  failed: (error: unknown) => void;
};

/** Rows as comparable text. */
export function signatureOf(rows: readonly Record<string, unknown>[]): string {
  return rows.map((row) => `${String(row['id'] ?? row['n'])}:${String(row['rev'] ?? '')}`).join(' ');
}

/** Another process normally holds the lock for a commit or two; after this wait the store counts as unavailable. */
const LOCK_WAIT_MS_MAX = 5000;

/**
 * Group commit: many waiting commits share one immediate transaction and so one fsync. Each is validated against what it read
 * and lands or fails alone, inside its own savepoint; none is acknowledged before the shared transaction is on disk.
 */
export function groupCommit(db: Database, written: (names: ReadonlySet<string>) => void) {
  let queue: QueuedCommit[] = [];
  let since = 0;

  /** While another process holds the lock the group grows, and this process goes on serving reads. */
  function flush(): void {
    try {
      db.faults.requireFile();
      if (lock(db)) writeAll();
      else if (performance.now() - since < LOCK_WAIT_MS_MAX) setTimeout(flush, 1);
      else throw db.faults.noteLocked();
    } catch (error) {
      for (const one of takeQueued()) one.failed(error);
    }
  }

  function writeAll(): void {
    const group = takeQueued();
    const callbacks: (() => void)[] = [];
    const names = new Set<string>();
    try {
      let rev = db.nextRev();
      for (const one of group) callbacks.push(applyOne(db, one, rev++, names));
      if (names.size > 0) db.saveRev(rev);
      db.run(names.size > 0 ? 'COMMIT' : 'ROLLBACK');
      if (names.size > 0) db.faults.clear();
    } catch (error) {
      if (db.inTransaction()) db.run('ROLLBACK');
      for (const one of group) one.failed(error);
      return;
    }
    for (const callback of callbacks) callback();
    if (names.size > 0) written(names);
  }

  function takeQueued(): QueuedCommit[] {
    const group = queue;
    queue = [];
    return group;
  }

  return {
    submit(seen: readonly ReadRecord[], writes: readonly Write[]): Promise<Outcome> {
      return new Promise((done, failed) => {
        queue.push({ seen, writes, done, failed });
        if (queue.length > 1) return;
        since = performance.now();
        setImmediate(flush);
      });
    },
  };
}

/** Writes once, to learn whether the file takes writes again after a fault. Throws `StoreUnavailable` while it does not. */
export function probeWrite(db: Database): void {
  if (!lock(db)) throw db.faults.noteLocked();
  try {
    db.saveRev(db.nextRev() - 1);
    db.run('COMMIT');
    db.faults.clear();
  } catch (error) {
    if (db.inTransaction()) db.run('ROLLBACK');
    throw error;
  }
}

/** Tries to take the write lock; false when another process has it. Waiting inside the engine would block the event loop. */
function lock(db: Database): boolean {
  db.waitForOthers(false);
  try {
    db.run('BEGIN IMMEDIATE');
    return true;
  } catch (error) {
    if (error instanceof Error && /locked|busy/i.test(error.message)) return false;
    throw error;
  } finally {
    db.waitForOthers(true);
  }
}

/**
 * The `create` that conflicts with an existing document, found without the write lock: of a thousand commits for one slot all
 * but a few fail here. Null when what was read is outdated: the work must rerun first.
 */
export function findCreateConflict(db: Database, seen: readonly ReadRecord[], writes: readonly Change[]): AlreadyExists | null {
  const lost = firstTaken(db, writes);
  if (!lost) return null;
  if (seen.length === 0) return new AlreadyExists(lost.name, lost.id);
  return inOneSnapshot(db, () => {
    const still = firstTaken(db, writes);
    return still && seen.every((one) => isReadCurrent(db, one)) ? new AlreadyExists(still.name, still.id) : null;
  });
}

function firstTaken(db: Database, writes: readonly Change[]): Change | undefined {
  return writes.find((write, n) => write.op === 'create' && isThere(db, write) && !isRemovedIn(writes.slice(0, n), write));
}

function isThere(db: Database, { name, id }: Change): boolean {
  return db.prepare(`SELECT 1 FROM ${tableOf(name)} WHERE id = ?`).get(id) !== undefined;
}

function isRemovedIn(earlier: readonly Change[], { name, id }: Change): boolean {
  return earlier.some((write) => write.op === 'remove' && write.name === name && write.id === id);
}

function applyOne(db: Database, one: QueuedCommit, rev: number, names: Set<string>): () => void {
  if (!one.seen.every((seen) => isReadCurrent(db, seen))) return () => one.done('changed-meanwhile');
  db.run('SAVEPOINT one');
  try {
    for (const write of one.writes) applyWrite(db, write, rev);
    db.run('RELEASE one');
  } catch (error) {
    // A full disk ends the whole transaction; any other error concerns only this commit.
    if (!db.inTransaction()) throw error;
    db.run('ROLLBACK TO one');
    db.run('RELEASE one');
    return () => one.failed(error);
  }
  for (const write of one.writes) names.add(write.name);
  return () => one.done('written');
}

/** Whether everything read is consistent with one snapshot, required also of work that only reads. */
export function areReadsCurrent(db: Database, seen: readonly ReadRecord[]): boolean {
  return inOneSnapshot(db, () => seen.every((one) => isReadCurrent(db, one)));
}

function inOneSnapshot<R>(db: Database, read: () => R): R {
  db.run('BEGIN');
  try {
    return read();
  } finally {
    db.run('COMMIT');
  }
}

function isReadCurrent(db: Database, seen: ReadRecord): boolean {
  if (seen.kind === 'rows') return signatureOf(db.all(seen.sql)) === seen.signature;
  const row = db.prepare(`SELECT rev FROM ${seen.table} WHERE id = ?`).get(seen.id);
  return (row ? Number(row['rev']) : null) === seen.rev;
}

function applyWrite(db: Database, write: Write, rev: number): void {
  const table = tableOf(write.name);
  const run = (text: string, ...values: SQLInputValue[]) => db.prepare(text).run(...values);
  if (write.op === 'remove') {
    run(`DELETE FROM ${table} WHERE id = ?`, write.id);
  } else if (write.op === 'put') {
    const text = `INSERT INTO ${table} (id, rev, body) VALUES (?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET rev = excluded.rev, body = excluded.body`;
    run(text, write.id, rev, write.body);
  } else {
    const text = `INSERT INTO ${table} (id, rev, body) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING`;
    if (run(text, write.id, rev, write.body).changes === 0) throw new AlreadyExists(write.name, write.id);
  }
}

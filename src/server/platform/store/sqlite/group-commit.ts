import type { SQLInputValue } from 'node:sqlite';
import { AlreadyExists } from '../port';
import { tableOf, type Sql } from './sql';
import type { Database } from './database';

/** What a commit read, to be true still when it is written. */
export type Seen =
  | { kind: 'doc'; table: string; id: string; rev: number | null }
  | { kind: 'rows'; sql: Sql; signature: string };
export type Write = { op: 'create' | 'put' | 'remove'; name: string; id: string; body: string | null };
export type Outcome = 'written' | 'changed-meanwhile';

type Waiting = {
  seen: readonly Seen[];
  writes: readonly Write[];
  done: (outcome: Outcome) => void;
  failed: (error: unknown) => void;
};

/** Rows as one comparable text. */
export function signatureOf(rows: readonly Record<string, unknown>[]): string {
  return rows.map((row) => `${String(row['id'] ?? row['n'])}:${String(row['rev'] ?? '')}`).join(' ');
}

/**
 * Many waiting commits share one immediate transaction and so one fsync. Each is checked against what it read and lands or
 * fails alone, inside its own savepoint; nobody is told before the shared commit is on the disk.
 */
export function groupCommit(db: Database, written: (names: ReadonlySet<string>) => void) {
  let queue: Waiting[] = [];
  let scheduled = false;

  function flush(): void {
    scheduled = false;
    const group = queue;
    queue = [];
    const told: (() => void)[] = [];
    const names = new Set<string>();
    try {
      db.exec('BEGIN IMMEDIATE');
      let rev = db.nextRev();
      for (const one of group) told.push(applyOne(db, one, rev++, names));
      db.saveRev(rev);
      db.exec('COMMIT');
    } catch (error) {
      if (db.inTransaction()) db.exec('ROLLBACK');
      for (const one of group) one.failed(error);
      return;
    }
    for (const tell of told) tell();
    if (names.size > 0) written(names);
  }

  return {
    submit(seen: readonly Seen[], writes: readonly Write[]): Promise<Outcome> {
      return new Promise((done, failed) => {
        queue.push({ seen, writes, done, failed });
        if (scheduled) return;
        scheduled = true;
        setImmediate(flush);
      });
    },
  };
}

function applyOne(db: Database, one: Waiting, rev: number, names: Set<string>): () => void {
  if (!one.seen.every((seen) => stillTrue(db, seen))) return () => one.done('changed-meanwhile');
  db.exec('SAVEPOINT one');
  try {
    for (const write of one.writes) applyWrite(db, write, rev);
    db.exec('RELEASE one');
  } catch (error) {
    // A full disk has ended the whole transaction; anything else is this commit's own misfortune.
    if (!db.inTransaction()) throw error;
    db.exec('ROLLBACK TO one');
    db.exec('RELEASE one');
    return () => one.failed(error);
  }
  for (const write of one.writes) names.add(write.name);
  return () => one.done('written');
}

/** Whether everything read is true at one moment: what work read without writing must be a state that once was. */
export function allStillTrue(db: Database, seen: readonly Seen[]): boolean {
  db.exec('BEGIN');
  try {
    return seen.every((one) => stillTrue(db, one));
  } finally {
    db.exec('COMMIT');
  }
}

function stillTrue(db: Database, seen: Seen): boolean {
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

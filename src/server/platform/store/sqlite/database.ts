import type { DatabaseSync, SQLInputValue, SQLOutputValue, StatementResultingChanges } from 'node:sqlite';
import type { FileFaults } from './file-faults';
import { BUSY_MS } from './open';
import { parsedDocs } from './parsed-docs';
import type { Sql } from './sql';

type Row = Record<string, SQLOutputValue>;
type Statement = {
  get: (...values: SQLInputValue[]) => Row | undefined;
  all: (...values: SQLInputValue[]) => Row[];
  run: (...values: SQLInputValue[]) => StatementResultingChanges;
};

/** The open file with its prepared statements, and the revision counter of its writes. Throws `StoreUnavailable` for its faults. */
export function database(db: DatabaseSync, faults: FileFaults) {
  const statements = new Map<string, Statement>();

  function attempt<R>(work: () => R): R {
    try {
      return work();
    } catch (error) {
      throw faults.toPortError(error);
    }
  }

  function prepare(text: string): Statement {
    const known = statements.get(text);
    if (known) return known;
    const statement = attempt(() => db.prepare(text));
    const made: Statement = {
      get: (...values) => attempt(() => statement.get(...values)),
      all: (...values) => attempt(() => statement.all(...values)),
      run: (...values) => attempt(() => statement.run(...values)),
    };
    statements.set(text, made);
    return made;
  }

  return {
    /** Collections whose tables are known to exist. */
    known: new WeakSet<object>(),
    /** Names of the collections among them that hold health data. */
    clinical: new Set<string>(),
    parsed: parsedDocs(),
    raw: db,
    faults,
    prepare,
    exec: (text: string) => attempt(() => db.exec(text)),
    /** Runs a frequent statement that returns no rows. */
    run: (text: string) => prepare(text).run(),
    /** Whether a statement waits for another process's lock. */
    waitForOthers: (waits: boolean) => db.exec(`PRAGMA busy_timeout = ${waits ? String(BUSY_MS) : '0'}`),
    all: (sql: Sql) => prepare(sql.text).all(...sql.values) as Record<string, unknown>[],
    inTransaction: () => db.isTransaction,
    nextRev: () => Number(prepare("SELECT value FROM meta WHERE name = 'rev'").get()?.['value'] ?? 0) + 1,
    saveRev(rev: number) {
      prepare("INSERT INTO meta (name, value) VALUES ('rev', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value").run(rev);
    },
    /** Increases when another connection, so another process, has written. */
    dataVersion: () => Number(prepare('PRAGMA data_version').get()?.['data_version']),
  };
}

export type Database = ReturnType<typeof database>;

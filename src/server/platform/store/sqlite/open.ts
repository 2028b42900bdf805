import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Older SQLite versions can corrupt a database when the write-ahead log is reset (fixed in 3.51.3). */
const SQLITE_VERSION_MIN = [3, 51, 3] as const;
const OPEN_TRIES_MAX = 5;
/** 16 MiB: under load the same pages change repeatedly, so a rare checkpoint writes each of them once. */
const CHECKPOINT_PAGES = 4096;
/** How long a statement waits for another process's lock, in milliseconds. */
export const BUSY_MS = 5000;

/**
 * Opens the database file, or memory for `:memory:`. WAL first, then `synchronous = FULL`: with WAL's default a commit is not
 * synced, and an acknowledged note could be lost in a power failure. Memory can begin with the content of a file. Throws when the folder is not writable or the engine is
 * too old.
 */
export function openDatabase(file: string, content?: Uint8Array): DatabaseSync {
  if (file !== ':memory:') {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    // Created before SQLite does, because its side files inherit the mode.
    closeSync(openSync(file, 'a', 0o600));
    chmodSync(file, 0o600);
  }
  return retried(() => configured(file, content));
}

function configured(file: string, content?: Uint8Array): DatabaseSync {
  const db = new DatabaseSync(file, { timeout: BUSY_MS });
  try {
    if (content !== undefined) db.deserialize(content);
    refuseOldEngine(db);
    db.exec(`PRAGMA busy_timeout = ${String(BUSY_MS)}`);
    db.exec('PRAGMA journal_mode = WAL');
    db.exec('PRAGMA synchronous = FULL');
    db.exec('PRAGMA cache_size = -65536');
    db.exec(`PRAGMA wal_autocheckpoint = ${String(CHECKPOINT_PAGES)}`);
    db.exec('CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY NOT NULL, value INTEGER NOT NULL) STRICT');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function refuseOldEngine(db: DatabaseSync): void {
  const version = String(db.prepare('SELECT sqlite_version() AS v').get()?.['v']);
  if (!isNewEnough(version)) throw new Error(`SQLite ${version} is older than ${SQLITE_VERSION_MIN.join('.')}`);
}

/** Whether an engine of this version (`3.51.3`) is safe for the data. */
export function isNewEnough(version: string): boolean {
  const have = version.split('.').map(Number);
  const differing = SQLITE_VERSION_MIN.findIndex((part, i) => part !== have[i]);
  return differing === -1 || (have[differing] ?? 0) > (SQLITE_VERSION_MIN[differing] ?? 0);
}

/** Two processes that open a new file at the same moment can conflict in the switch to WAL. */
function retried<R>(open: () => R): R {
  for (let tries = 1; ; tries += 1) {
    try {
      return open();
    } catch (error) {
      const busy = error instanceof Error && /locked|busy/i.test(error.message);
      if (!busy || tries >= OPEN_TRIES_MAX) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50 * tries);
    }
  }
}

import { existsSync, renameSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import path from 'node:path';
import { OperatorError } from '../operator/operator-error';

/**
 * Does something while nobody has the store open. Whoever works on a store in WAL holds a lock of the operating system on it,
 * and a lock dies with its process: unlike a file with a process number in it, it cannot be stale and cannot be forgotten.
 */
export function alone<R>(store: string, work: () => R): R {
  if (!existsSync(store)) return work();
  const db = new DatabaseSync(store, { timeout: 0 });
  try {
    db.exec('PRAGMA locking_mode = EXCLUSIVE');
    // Writes the log into the store and takes it away, so that the store is one file when it is renamed.
    db.exec('PRAGMA journal_mode = DELETE');
    db.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    db.close();
    const inUse = error instanceof Error && /locked|busy/i.test(error.message);
    throw inUse ? new OperatorError('A server is running on this store: stop it first.') : error;
  }
  try {
    return work();
  } finally {
    db.close();
  }
}

/** Renames a file that is there, `arogyamitra.db` to `arogyamitra-<suffix>.db`; its new name, or null. */
export function putAside(file: string, suffix: string): string | null {
  if (!existsSync(file)) return null;
  const { dir, name, ext } = path.parse(file);
  const kept = path.join(dir, `${name}-${suffix}${ext}`);
  renameSync(file, kept);
  return kept;
}

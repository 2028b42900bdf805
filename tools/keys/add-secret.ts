import { rmSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { randomLetters } from '@/server/platform/random';
import { readSecrets } from '@/server/platform/read-secret';
import { moveIntoPlace } from '../store/move-into-place';

const SECRET_LETTERS = 48;
const LOCK_WAIT_MS_MAX = 10_000;

/**
 * Adds a secret behind the others, unless somebody did since `newest` was read. The file is whole at every moment, and of two
 * who add at once neither loses the other's line: who changes it holds the right to write of the store, a lock that dies with
 * its process.
 */
export function addSecret({ store, file, newest }: { store: string; file: string; newest: string }): void {
  const db = new DatabaseSync(store, { timeout: LOCK_WAIT_MS_MAX });
  try {
    db.exec('BEGIN IMMEDIATE');
    const secrets = readSecrets(file);
    if (secrets.at(-1) === newest) writeSecrets(file, [...secrets, randomLetters(SECRET_LETTERS)]);
  } finally {
    db.close();
  }
}

/** A file of secrets, oldest first, that only its owner reads: the former one whole or this one, whatever happens. */
export function writeSecrets(file: string, secrets: readonly string[]): void {
  const draft = `${file}.${randomLetters(8)}`;
  try {
    writeFileSync(draft, `${secrets.join('\n')}\n`, { mode: 0o600, flag: 'wx' });
    moveIntoPlace(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
}

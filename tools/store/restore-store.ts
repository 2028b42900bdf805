import { chmodSync, copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import path from 'node:path';
import { FILES_FOLDER, SECRET_FILE, STORE_FILE } from '@/server/platform/platform';
import { readSecrets } from '@/server/platform/read-secret';
import { keyIdOf } from '@/server/platform/store/seal-keys';
import { copyDatabase, type Progress } from '@/server/platform/store/sqlite/copy-database';
import { filesFolderOf, keyFileOf, requireIntact, type BackupFacts } from './back-up-store';
import { copyFiles, sumOfFiles } from './copy-files';
import { moveIntoPlace } from './move-into-place';
import { OperatorError } from '../operator/operator-error';
import { alone, putAside } from './set-aside';

type RestoreOptions = {
  dataDir: string;
  from: string;
  existing: 'keep' | 'replace';
  /** What the files that were there are renamed by. */
  suffix: string;
  progress?: Progress;
  fileProgress?: Progress;
};

/**
 * Puts a backup in the place of the store and of its files, with the key that opens it: the one beside the backup, or else the one already in
 * the data folder. What was there is renamed, never thrown away. Throws {@link OperatorError} when the backup is damaged
 * or its files are not all there, no key opens it, a store is there and may not be replaced, or a server is running on it.
 */
export async function restoreStore({
  dataDir,
  from,
  existing,
  suffix,
  progress,
  fileProgress,
}: RestoreOptions): Promise<{ keptAs: string[] }> {
  if (!existsSync(from)) throw new OperatorError(`There is no backup ${from}.`);
  const [store, secret] = [path.join(dataDir, STORE_FILE), path.join(dataDir, SECRET_FILE)];
  const files = path.join(dataDir, FILES_FOLDER);
  if (existing === 'keep' && existsSync(store)) {
    throw new OperatorError(`${dataDir} holds a store already: --force puts the backup in its place and keeps the former one beside it.`);
  }
  const facts = factsOf(from);
  const key = keyFor(from, facts, secret);
  const draft = path.join(dataDir, 'restoring');
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  try {
    const copy = path.join(draft, STORE_FILE);
    await copySound(from, copy, progress);
    await copyFiles(filesFolderOf(from), path.join(draft, FILES_FOLDER), fileProgress);
    requireAllFiles(facts, path.join(draft, FILES_FOLDER), filesFolderOf(from));
    copyFileSync(key, path.join(draft, SECRET_FILE));
    for (const file of [STORE_FILE, SECRET_FILE]) chmodSync(path.join(draft, file), 0o600);
    return alone(store, () => {
      const keptAs = [putAside(store, suffix), putAside(files, suffix), ...(sameKey(key, secret) ? [] : [putAside(secret, suffix)])];
      if (!existsSync(secret)) moveIntoPlace(path.join(draft, SECRET_FILE), secret);
      if (existsSync(path.join(draft, FILES_FOLDER))) moveIntoPlace(path.join(draft, FILES_FOLDER), files);
      moveIntoPlace(copy, store);
      return { keptAs: keptAs.filter((name) => name !== null) };
    });
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** The file of secrets that opens the backup. */
function keyFor(from: string, { keyIds }: BackupFacts, secret: string): string {
  const found = [keyFileOf(from), secret].find((file) => {
    if (!existsSync(file)) return false;
    const have = readSecrets(file).map(keyIdOf);
    return have[0] === keyIds[0] && keyIds.every((id) => have.includes(id));
  });
  if (found !== undefined) return found;
  throw new OperatorError(`No key here opens the backup: put the key file that was made with it at ${keyFileOf(from)}.`);
}

/** A backup that speaks of files nobody has is half a clinic, and is refused as a damaged one is. */
function requireAllFiles({ files }: BackupFacts, copied: string, where: string): void {
  if (files === undefined) return;
  const found = sumOfFiles(copied);
  if (found.sum === files.sum) return;
  const what = found.count === files.count ? 'are damaged' : `are not all there: ${found.count} of ${files.count}`;
  throw new OperatorError(`The files of this backup, in ${where}, ${what}.`);
}

function factsOf(file: string): BackupFacts {
  try {
    const db = new DatabaseSync(file, { readOnly: true });
    const text = db.prepare('SELECT facts FROM backup_facts').get()?.['facts'];
    db.close();
    return JSON.parse(String(text)) as BackupFacts;
  } catch {
    throw new OperatorError(`${file} is no backup of a store, or is damaged.`);
  }
}

async function copySound(from: string, copy: string, progress: Progress | undefined): Promise<void> {
  try {
    await copyDatabase(from, copy, progress);
    const db = new DatabaseSync(copy);
    try {
      requireIntact(db, from);
      db.exec('DROP TABLE backup_facts');
    } finally {
      db.close();
    }
  } catch (error) {
    const isDamage = error instanceof Error && /malformed|not a database/i.test(error.message);
    throw isDamage ? new OperatorError(`${from} is damaged.`) : error;
  }
}

function sameKey(one: string, other: string): boolean {
  return existsSync(other) && readSecrets(one).join() === readSecrets(other).join();
}

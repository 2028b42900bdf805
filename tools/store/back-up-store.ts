import { chmodSync, copyFileSync, existsSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import path from 'node:path';
import { FILES_FOLDER, SECRET_FILE, STORE_FILE } from '@/server/platform/platform';
import { readSecrets } from '@/server/platform/read-secret';
import { copyDatabase, type Progress } from '@/server/platform/store/sqlite/copy-database';
import { keyIdOf } from '@/server/platform/store/seal-keys';
import { copyFiles, moveFolderIntoPlace, sumOfFiles, type FilesSum } from './copy-files';
import { moveIntoPlace } from './move-into-place';
import { OperatorError } from '../operator/operator-error';

/** What a backup says of itself, in a table of its own that the restored store does not keep. */
export type BackupFacts = {
  madeAt: string;
  keyIds: string[];
  /** The files beside the copy; backups of before there were files say nothing of them. */
  files?: FilesSum;
};

type BackupOptions = {
  dataDir: string;
  /** Where the copy goes; the key goes beside it, with `.key` behind the name, and people's files in a folder with `.files`. */
  to: string;
  existing: 'keep' | 'replace';
  key: 'beside' | 'none';
  madeAt: string;
  progress?: Progress;
  fileProgress?: Progress;
};

export const keyFileOf = (backup: string) => `${backup}.key`;
export const filesFolderOf = (backup: string) => `${backup}.files`;

/**
 * Copies the store to one file, and the files to a folder beside it, while the server runs on. Files are copied before the store, and
 * those that came meanwhile after it, so that none the copy speaks of is missing. The copy is checked whole before it takes its name, so a file of that
 * name is always a good backup. Throws {@link OperatorError} when there is no store, or a file is in the way.
 */
export async function backUpStore({ dataDir, to, existing, key, madeAt, progress, fileProgress }: BackupOptions): Promise<FilesSum> {
  const store = path.join(dataDir, STORE_FILE);
  const secret = path.join(dataDir, SECRET_FILE);
  if (!existsSync(store) || !existsSync(secret)) throw new OperatorError(`There is no store in ${dataDir}: is DATA_DIR right?`);
  for (const file of [to, filesFolderOf(to), ...(key === 'beside' ? [keyFileOf(to)] : [])]) {
    if (existing === 'keep' && existsSync(file)) throw new OperatorError(`${file} is there already: choose another name, or add --force.`);
  }
  const draft = `${to}.part`;
  const [files, fileDrafts] = [path.join(dataDir, FILES_FOLDER), filesFolderOf(draft)];
  rmSync(draft, { force: true });
  rmSync(fileDrafts, { recursive: true, force: true });
  try {
    await copyFiles(files, fileDrafts, fileProgress);
    await copyDatabase(store, draft, progress);
    await copyFiles(files, fileDrafts);
    chmodSync(draft, 0o600);
    const sum = sumOfFiles(fileDrafts);
    finishCopy(draft, { madeAt, keyIds: readSecrets(secret).map(keyIdOf), files: sum });
    if (key === 'beside') {
      copyFileSync(secret, `${draft}.key`);
      chmodSync(`${draft}.key`, 0o600);
      moveIntoPlace(`${draft}.key`, keyFileOf(to));
    }
    moveFolderIntoPlace(fileDrafts, filesFolderOf(to));
    moveIntoPlace(draft, to);
    return sum;
  } finally {
    rmSync(fileDrafts, { recursive: true, force: true });
    for (const left of [draft, `${draft}.key`, `${draft}-journal`]) rmSync(left, { force: true });
  }
}

/** One file without a log beside it, checked page by page, with its facts. */
function finishCopy(file: string, facts: BackupFacts): void {
  const db = new DatabaseSync(file);
  try {
    db.exec('PRAGMA journal_mode = DELETE');
    requireIntact(db, file);
    db.exec('CREATE TABLE backup_facts (facts TEXT NOT NULL) STRICT');
    db.prepare('INSERT INTO backup_facts VALUES (?)').run(JSON.stringify(facts));
  } finally {
    db.close();
  }
}

/** Throws {@link OperatorError} unless every page and index is as it should be. */
export function requireIntact(db: DatabaseSync, file: string): void {
  const result = db
    .prepare('PRAGMA integrity_check(5)')
    .all()
    .map((row) => String(row['integrity_check']));
  if (result.join() !== 'ok') throw new OperatorError(`${file} is damaged:\n  ${result.join('\n  ')}`);
}

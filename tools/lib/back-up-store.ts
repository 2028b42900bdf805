import { chmodSync, copyFileSync, existsSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import path from 'node:path';
import { SECRET_FILE, STORE_FILE } from '@/server/platform/platform';
import { readSecrets } from '@/server/platform/read-secret';
import { copyDatabase, type Progress } from '@/server/platform/store/sqlite/copy-database';
import { keyIdOf } from '@/server/platform/store/seal-keys';
import { moveIntoPlace } from './move-into-place';
import { OperatorError } from './operator-error';

/** What a backup says of itself, in a table of its own that the restored store does not keep. */
export type BackupFacts = { madeAt: string; keyIds: string[] };

type Wanted = {
  dataDir: string;
  /** Where the copy goes; the key goes beside it, with `.key` behind the name. */
  to: string;
  existing: 'keep' | 'replace';
  key: 'beside' | 'none';
  madeAt: string;
  progress?: Progress;
};

export const keyFileOf = (backup: string) => `${backup}.key`;

/**
 * Copies the store to one file while the server runs on. The copy is checked whole before it takes its name, so a file of that
 * name is always a good backup. Throws {@link OperatorError} when there is no store, or a file is in the way.
 */
export async function backUpStore({ dataDir, to, existing, key, madeAt, progress }: Wanted): Promise<void> {
  const store = path.join(dataDir, STORE_FILE);
  const secret = path.join(dataDir, SECRET_FILE);
  if (!existsSync(store) || !existsSync(secret)) throw new OperatorError(`There is no store in ${dataDir}: is DATA_DIR right?`);
  for (const file of key === 'beside' ? [to, keyFileOf(to)] : [to]) {
    if (existing === 'keep' && existsSync(file)) throw new OperatorError(`${file} is there already: choose another name, or add --force.`);
  }
  const draft = `${to}.part`;
  rmSync(draft, { force: true });
  try {
    await copyDatabase(store, draft, progress);
    chmodSync(draft, 0o600);
    finishCopy(draft, { madeAt, keyIds: readSecrets(secret).map(keyIdOf) });
    if (key === 'beside') {
      copyFileSync(secret, `${draft}.key`);
      chmodSync(`${draft}.key`, 0o600);
      moveIntoPlace(`${draft}.key`, keyFileOf(to));
    }
    moveIntoPlace(draft, to);
  } finally {
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
  const said = db.prepare('PRAGMA integrity_check(5)').all().map((row) => String(row['integrity_check']));
  if (said.join() !== 'ok') throw new OperatorError(`${file} is damaged:\n  ${said.join('\n  ')}`);
}

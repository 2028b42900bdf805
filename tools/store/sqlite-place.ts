import { DatabaseSync } from 'node:sqlite';
import path from 'node:path';
import { diskFiles } from '@/server/platform/files/disk';
import { rereadSecrets } from '@/server/platform/read-secret';
import { rawCollection } from '@/server/platform/store/raw-collection';
import { sealKeys } from '@/server/platform/store/seal-keys';
import { sqliteStore } from '@/server/platform/store/sqlite/sqlite-store';
import { filesIn } from './copy-files';
import type { AnyCollection } from './find-collections';
import type { FilesPlace } from './migrate-files';
import type { Place } from './place';

const LOCK_WAIT_MS_MAX = 5000;

type Files = { store: string; secret: string; uploads: string };

/** An embedded store, its secrets and its files. */
export function sqlitePlace(files: Files): Place {
  const store = sqliteStore({ file: files.store });
  return {
    name: files.store,
    store,
    secrets: () => rereadSecrets(files.secret),
    secretsIn: files.secret,
    files,
    uploads: () => uploadsIn(files.uploads, rereadSecrets(files.secret)),
    collectionNames: async () => withDatabase(files.store, namesIn),
    stamp: () => withDatabase(files.store, (db) => String(db.prepare("SELECT value FROM meta WHERE name = 'rev'").get()?.['value'] ?? 0)),
    async hold(collections: readonly AnyCollection[]) {
      // What is read for the first time gets its table made, and that is a write as well.
      for (const c of collections) await store.count(rawCollection(c), {});
      const db = new DatabaseSync(files.store, { timeout: LOCK_WAIT_MS_MAX });
      db.exec('BEGIN IMMEDIATE');
      return () => db.close();
    },
    close: () => store.close(),
  };
}

function uploadsIn(folder: string, [secret, ...newer]: string[]): FilesPlace | null {
  if (secret === undefined) return null;
  const files = diskFiles({ folder, secret, keys: sealKeys([secret, ...newer]), clock: () => new Date().toISOString() });
  return { files, ids: async () => filesIn(folder).map((place) => path.basename(place)) };
}

function withDatabase<R>(file: string, read: (db: DatabaseSync) => R): R {
  const db = new DatabaseSync(file, { readOnly: true, timeout: LOCK_WAIT_MS_MAX });
  try {
    return read(db);
  } finally {
    db.close();
  }
}

function namesIn(db: DatabaseSync): string[] {
  const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name LIKE 'c\\_%' ESCAPE '\\'").all();
  return tables
    .map(({ name }) => String(name))
    .filter((table) => db.prepare(`SELECT 1 FROM "${table}" LIMIT 1`).get() !== undefined)
    .map((table) => table.slice('c_'.length));
}

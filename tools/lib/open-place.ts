import { existsSync } from 'node:fs';
import path from 'node:path';
import type { EmbeddedEnv, Env } from '@/server/platform/env';
import { SECRET_FILE, STORE_FILE } from '@/server/platform/platform';
import { readSecretsAgain } from '@/server/platform/read-secret';
import type { Store } from '@/server/platform/store/port';
import { sqliteStore } from '@/server/platform/store/sqlite/sqlite-store';
import { OperatorError } from './operator-error';

/** A store with what is needed to speak of it to the operator, and the secrets of the installation it belongs to. */
export type Place = {
  /** As the operator knows it. */
  name: string;
  /** The engine itself: nothing it is given or gives is opened or sealed. */
  store: Store;
  /** Oldest first, as they are at this moment; none when the installation has none yet. */
  secrets: () => readonly string[];
  /** Where the secrets are, for a sentence. */
  secretsIn: string;
  /** The files behind an embedded store. */
  files: { store: string; secret: string } | null;
  close: () => Promise<void>;
};

/** The store of this installation, as the environment says. Throws {@link OperatorError} when there is none. */
export async function openInstallation(env: Env): Promise<Place> {
  if (env.PLATFORM === 'embedded') return openEmbedded(env);
  throw new OperatorError('PLATFORM=firebase is not known here yet.');
}

function openEmbedded(env: EmbeddedEnv): Place {
  const dataDir = path.resolve(env.DATA_DIR);
  const files = { store: path.join(dataDir, STORE_FILE), secret: path.join(dataDir, SECRET_FILE) };
  if (!existsSync(files.store) || !existsSync(files.secret)) throw new OperatorError(`There is no store in ${dataDir}: is DATA_DIR right?`);
  return sqlitePlace(files);
}

export function sqlitePlace(files: { store: string; secret: string }): Place {
  const store = sqliteStore({ file: files.store });
  return {
    name: files.store,
    store,
    secrets: () => readSecretsAgain(files.secret),
    secretsIn: files.secret,
    files,
    close: () => store.close(),
  };
}

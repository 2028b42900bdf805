import { existsSync, mkdirSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { readEnv, type EmbeddedEnv, type Env, type FirebaseEnv } from '@/server/platform/env';
import { FILES_FOLDER, SECRET_FILE, STORE_FILE } from '@/server/platform/platform';
import { filesFolderOf, keyFileOf } from './back-up-store';
import { OperatorError } from '../operator/operator-error';
import type { Place } from './place';
import { alone } from './set-aside';
import { sqlitePlace } from './sqlite-place';

type Source = Readonly<Record<string, string | undefined>>;

/** The store of this installation, as the environment says. Throws {@link OperatorError} when there is none. */
export async function openInstallation(env: Env): Promise<Place> {
  if (env.PLATFORM === 'firebase') return openFirestorePlace(env);
  const files = filesOf(env);
  if (!existsSync(files.store) || !existsSync(files.secret))
    throw new OperatorError(`There is no store in ${path.dirname(files.store)}: is DATA_DIR right?`);
  return sqlitePlace(files);
}

export const PLACES = 'embedded, firebase, sqlite:FILE or firestore:PROJECT';

/**
 * A store by the word an operator names it with. An embedded one must be there when it is copied `from`, and nobody may be
 * working on it. Throws {@link OperatorError} for what cannot be opened.
 */
export async function openPlace(text: string, side: 'from' | 'to', source: Source): Promise<Place> {
  const [kind = '', ...rest] = text.split(':');
  const name = rest.join(':');
  if (text === 'firebase') return openFirestorePlace(firebaseEnv(source));
  if (kind === 'firestore' && name !== '') return openFirestorePlace(firebaseEnv({ ...source, FIREBASE_PROJECT_ID: name }));
  if (text === 'embedded') return openFile(filesOf(embeddedEnv(source)), side);
  if (kind === 'sqlite' && name !== '') return openFile(filesBeside(path.resolve(name)), side);
  throw new OperatorError(`"${text}" names no store: --${side} takes ${PLACES}.`);
}

type Files = Parameters<typeof sqlitePlace>[0];

function filesOf({ DATA_DIR }: EmbeddedEnv): Files {
  return filesBeside(path.join(path.resolve(DATA_DIR), STORE_FILE));
}

/** A store has its secrets and its files beside it; a backup has them under its own name. */
function filesBeside(store: string): Files {
  const siblingOf = (ofBackup: string, name: string) => (existsSync(ofBackup) ? ofBackup : path.join(path.dirname(store), name));
  return { store, secret: siblingOf(keyFileOf(store), SECRET_FILE), uploads: siblingOf(filesFolderOf(store), FILES_FOLDER) };
}

function openFile(files: Files, side: 'from' | 'to'): Place {
  if (side === 'from' && !existsSync(files.store)) throw new OperatorError(`There is no store ${files.store}.`);
  alone(files.store, () => undefined);
  mkdirSync(path.dirname(files.store), { recursive: true, mode: 0o700 });
  const folder = realpathSync(path.dirname(files.store));
  const store = path.join(folder, path.basename(files.store));
  const place = sqlitePlace({ ...files, store });
  return side === 'to' ? place : { ...place, close: () => closeSource(place, store) };
}

/** One file without a log beside it, as a backup is. A server that was started meanwhile keeps its log. */
async function closeSource(place: Place, store: string): Promise<void> {
  await place.close();
  try {
    alone(store, () => undefined);
  } catch (error) {
    if (!(error instanceof OperatorError)) throw error;
  }
}

/** Loaded when it is asked for: an embedded installation has no need of Google's libraries. */
async function openFirestorePlace(env: FirebaseEnv): Promise<Place> {
  const { firestorePlace } = await import('./firestore-place');
  return firestorePlace(env);
}

function embeddedEnv(source: Source): EmbeddedEnv {
  const env = envOf({ ...source, PLATFORM: 'embedded' });
  if (env.PLATFORM !== 'embedded') throw new Error('asked for the environment of an embedded installation');
  return env;
}

/** A demo clinic is an embedded one's affair; what the environment says of it is not meant for this side. */
function firebaseEnv(source: Source): FirebaseEnv {
  const env = envOf({ ...source, PLATFORM: 'firebase', DEMO_CLINIC: undefined });
  if (env.PLATFORM !== 'firebase') throw new Error('asked for the environment of an installation on Firebase');
  return env;
}

function envOf(source: Source): Env {
  try {
    return readEnv(source);
  } catch (error) {
    const list = error instanceof Error ? error.message : String(error);
    throw new OperatorError(`The environment is not right for ${source['PLATFORM'] ?? ''}:\n${list.replaceAll(/^/gm, '  ')}`);
  }
}

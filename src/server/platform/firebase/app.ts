import 'server-only';
import { applicationDefault, getApps, initializeApp, type App } from 'firebase-admin/app';
import type { FirebaseEnv } from '../env';

const NAME = 'arogyamitra';

/** The default bucket: the one a Firebase project is created with. */
function bucketOf(env: Pick<FirebaseEnv, 'FIREBASE_PROJECT_ID' | 'STORAGE_BUCKET'>): string {
  return env.STORAGE_BUCKET ?? `${env.FIREBASE_PROJECT_ID}.firebasestorage.app`;
}

/**
 * The process's admin app: made on first use, with the attached service account unless a key file is named. A tool that
 * connects to two projects names each app.
 */
export function firebaseApp(env: FirebaseEnv, called = NAME): App {
  const made = getApps().find(({ name }) => name === called);
  if (made) return made;
  const isEmulated = env.FIREBASE_AUTH_EMULATOR_HOST !== undefined || env.FIRESTORE_EMULATOR_HOST !== undefined;
  return initializeApp(
    {
      projectId: env.FIREBASE_PROJECT_ID,
      storageBucket: bucketOf(env),
      ...(!isEmulated && { credential: applicationDefault() }),
    },
    called,
  );
}

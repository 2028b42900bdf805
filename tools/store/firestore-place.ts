import type { Bucket } from '@google-cloud/storage';
import { deleteApp, type App } from 'firebase-admin/app';
import { getStorage } from 'firebase-admin/storage';
import type { FirebaseEnv } from '@/server/platform/env';
import { firebaseApp } from '@/server/platform/firebase/app';
import { cloudStorageFiles, filesInBucket } from '@/server/platform/files/cloud-storage';
import { randomLetters } from '@/server/platform/random';
import { toPortError } from '@/server/platform/store/firestore/failures';
import { firestoreStore } from '@/server/platform/store/firestore/firestore-store';
import { openFirestore } from '@/server/platform/store/firestore/open-firestore';
import { StoreUnavailable } from '@/server/platform/store/port';
import type { FilesPlace } from './migrate-files';
import { OperatorError } from '../operator/operator-error';
import type { Place } from './place';

/** A Firestore database and the secrets of its installation, which are in the environment. */
export async function firestorePlace(env: FirebaseEnv): Promise<Place> {
  const app = firebaseApp(env, `tool ${randomLetters(8)}`);
  if (env.FIRESTORE_EMULATOR_HOST === undefined) await requireAccess(app, env);
  const firestore = openFirestore(app, env.FIRESTORE_DATABASE);
  const store = firestoreStore({ firestore });
  return {
    name: `database ${env.FIRESTORE_DATABASE} of project ${env.FIREBASE_PROJECT_ID}`,
    store,
    secrets: () => env.SECRETS,
    secretsIn: 'SECRETS',
    files: null,
    uploads: () => (env.FIRESTORE_EMULATOR_HOST === undefined ? uploadsIn(getStorage(app).bucket()) : null),
    collectionNames: async () => (await firestore.listCollections()).map(({ id }) => id),
    stamp: () => null,
    hold: async () => () => undefined,
    async close() {
      await store.close();
      await deleteApp(app);
    },
  };
}

/** Asked for by itself: inside the library of Firestore a missing key would end the process with a stack. */
async function requireAccess({ options: { credential } }: App, { FIREBASE_PROJECT_ID }: FirebaseEnv): Promise<void> {
  try {
    await credential?.getAccessToken();
  } catch (error) {
    const known = toPortError(error);
    throw known instanceof StoreUnavailable
      ? known
      : new OperatorError(
          `Google gives no access to project ${FIREBASE_PROJECT_ID}: is there a way to it, and is GOOGLE_APPLICATION_CREDENTIALS right?`,
        );
  }
}

function uploadsIn(bucket: Bucket): FilesPlace {
  return { files: cloudStorageFiles({ bucket, clock: () => new Date().toISOString() }), ids: () => filesInBucket(bucket) };
}

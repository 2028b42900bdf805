import type { Bucket } from '@google-cloud/storage';
import { deleteApp } from 'firebase-admin/app';
import { getStorage } from 'firebase-admin/storage';
import type { FirebaseEnv } from '@/server/platform/env';
import { firebaseApp } from '@/server/platform/firebase/app';
import { cloudStorageFiles, filesInBucket } from '@/server/platform/files/cloud-storage';
import { randomLetters } from '@/server/platform/random';
import { firestoreStore } from '@/server/platform/store/firestore/firestore-store';
import { openFirestore } from '@/server/platform/store/firestore/open-firestore';
import type { FilesPlace } from './migrate-files';
import type { Place } from './place';

/** A Firestore database and the secrets of its installation, which are in the environment. */
export function firestorePlace(env: FirebaseEnv): Place {
  const app = firebaseApp(env, `tool ${randomLetters(8)}`);
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

function uploadsIn(bucket: Bucket): FilesPlace {
  return { files: cloudStorageFiles({ bucket, clock: () => new Date().toISOString() }), ids: () => filesInBucket(bucket) };
}

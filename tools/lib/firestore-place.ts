import { deleteApp } from 'firebase-admin/app';
import type { FirebaseEnv } from '@/server/platform/env';
import { firebaseApp } from '@/server/platform/firebase/app';
import { randomLetters } from '@/server/platform/random';
import { firestoreStore } from '@/server/platform/store/firestore/firestore-store';
import { openFirestore } from '@/server/platform/store/firestore/open-firestore';
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
    collectionNames: async () => (await firestore.listCollections()).map(({ id }) => id),
    stamp: () => null,
    hold: async () => () => undefined,
    async close() {
      await store.close();
      await deleteApp(app);
    },
  };
}

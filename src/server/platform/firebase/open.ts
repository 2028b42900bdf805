import 'server-only';
import { deleteApp } from 'firebase-admin/app';
import { getAuth } from 'firebase-admin/auth';
import { getMessaging } from 'firebase-admin/messaging';
import { getStorage } from 'firebase-admin/storage';
import type { FirebaseEnv } from '../env';
import { cloudStorageFiles } from '../files/cloud-storage';
import { firebaseIdentity } from '../identity/firebase/firebase-identity';
import type { Project } from '../identity/firebase/deps';
import { fcmFacts, makeNotify } from '../notify/make-notify';
import { assemble, closers, type Platform } from '../platform';
import { firestoreStore } from '../store/firestore/firestore-store';
import { openFirestore } from '../store/firestore/open-firestore';
import { firebaseApp } from './app';
import { checkStart } from './check-start';

/** Opens the platform of a clinic on Firebase after checking its services. Throws CannotStart. */
export async function openFirebase(env: FirebaseEnv): Promise<Platform> {
  const app = firebaseApp(env);
  const store = firestoreStore({ firestore: openFirestore(app, env.FIRESTORE_DATABASE) });
  const clock = () => new Date().toISOString();
  await checkStart({ env, ping: () => store.ping(), clock });
  const [secret = '', ...newerSecrets] = env.SECRETS;
  closers().push(
    () => deleteApp(app),
    () => store.close(),
  );
  return assemble({
    env,
    store,
    secret,
    newerSecrets,
    clock,
    notify: makeNotify(env, secret, fcmFacts(env) === null ? undefined : getMessaging(app)),
    identity: (platform) => firebaseIdentity({ ...platform, auth: getAuth(app), project: projectOf(env) }),
    files: () => cloudStorageFiles({ bucket: getStorage(app).bucket(), clock }),
  });
}

function projectOf(env: FirebaseEnv): Project {
  return { projectId: env.FIREBASE_PROJECT_ID, apiKey: env.FIREBASE_API_KEY, authEmulatorHost: env.FIREBASE_AUTH_EMULATOR_HOST };
}

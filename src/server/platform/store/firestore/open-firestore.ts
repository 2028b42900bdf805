import 'server-only';
import type { App } from 'firebase-admin/app';
import { getFirestore, type Firestore } from 'firebase-admin/firestore';

const SERVICE = 'google.firestore.v1.Firestore';

/**
 * The client of one database of the app's project. A failed commit is told at once instead of being sent again for ten
 * minutes inside the library: how often and how long to try is the store's to say.
 */
export function openFirestore(app: App, database: string): Firestore {
  const firestore = getFirestore(app, database);
  firestore.settings({ clientConfig: { interfaces: { [SERVICE]: { methods: { Commit: { retry_codes_name: 'non_idempotent' } } } } } });
  return firestore;
}

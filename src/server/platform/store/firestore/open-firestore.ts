import 'server-only';
import type { App } from 'firebase-admin/app';
import { getFirestore, type Firestore, type Settings } from 'firebase-admin/firestore';

const ONCE = { retry_codes_name: 'never' };

/**
 * How often and how long to try is the store's to say, and a failure is heard at once: left to itself the library sends a
 * failed commit again for ten minutes, and asks three times over seven seconds before it says that it is not let in.
 */
export const NO_RETRIES_INSIDE: Settings = {
  gaxServerStreamingRetries: true,
  clientConfig: {
    interfaces: {
      'google.firestore.v1.Firestore': {
        retry_codes: { never: [] },
        methods: { Commit: ONCE, BatchGetDocuments: ONCE, RunQuery: ONCE, RunAggregationQuery: ONCE },
      },
    },
  },
};

/** The client of one database of the app's project, for the store. */
export function openFirestore(app: App, database: string): Firestore {
  const firestore = getFirestore(app, database);
  firestore.settings(NO_RETRIES_INSIDE);
  return firestore;
}

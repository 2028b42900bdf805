import 'server-only';
import type { App } from 'firebase-admin/app';
import { getFirestore, type Firestore, type Settings } from 'firebase-admin/firestore';

const ONCE = { retry_codes_name: 'never' };

/**
 * Retries and deadlines are the store's own, and failures are reported at once: by default the library resends a failed commit
 * for ten minutes, and retries for seven seconds before it reports missing permissions.
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

/** The Firestore client of one database of the app's project. */
export function openFirestore(app: App, database: string): Firestore {
  const firestore = getFirestore(app, database);
  firestore.settings(NO_RETRIES_INSIDE);
  return firestore;
}

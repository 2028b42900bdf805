import { deleteApp, initializeApp } from 'firebase/app';
import { getMessaging, getToken } from 'firebase/messaging';
import type { FcmFacts } from '@/domain/notifications/schema';

/**
 * Registers this browser with Firebase Cloud Messaging and returns its token. `tools/build-api.ts` makes a file of its own of it, which
 * `public/push.js` loads when somebody turns push on, so that no page carries it.
 */
export async function tokenOf(facts: FcmFacts, serviceWorkerRegistration: ServiceWorkerRegistration): Promise<string> {
  const { senderId: messagingSenderId, vapidKey, ...app } = facts;
  const opened = initializeApp({ ...app, messagingSenderId }, `push-${String(Date.now())}`);
  try {
    return await getToken(getMessaging(opened), { vapidKey, serviceWorkerRegistration });
  } finally {
    await deleteApp(opened);
  }
}

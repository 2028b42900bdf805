import type { FcmFacts } from '@/domain/notifications/schema';

/** How a browser subscribes: through Firebase Cloud Messaging where it has facts, else with the key alone. */
export type PushOffer = { key: string; fcm: FcmFacts | null };

/** Browsers keep it for good, so what changes in it gets another name. */
export const FCM_SCRIPT = '/_next/static/fcm/1.js';

/** What `public/push.js` reads. */
export function pushAttributes({ key, fcm }: PushOffer) {
  return { 'data-push': key, ...(fcm && { 'data-push-fcm': JSON.stringify(fcm), 'data-push-script': FCM_SCRIPT }) };
}

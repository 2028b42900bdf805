import 'server-only';
import type { Message as FcmMessage, Messaging } from 'firebase-admin/messaging';
import type { SendOutcome } from '@/domain/notifications/delivery';
import type { FcmAddress, Sender } from './port';
import { PUSH_TTL_SECONDS } from './web-push';

/** The part of the admin SDK in use. */
export type FcmMessaging = Pick<Messaging, 'send'>;

/**
 * Push through Firebase Cloud Messaging. The message is data alone, so that our own service worker shows it in the words it was given,
 * as it does one that came straight from the browser's push service; a repetition replaces the first, under the message's key.
 */
export function fcmSender(messaging: FcmMessaging): Sender<FcmAddress> {
  return {
    isIdempotent: false,
    async send({ key, to: { token }, message: { title, text, url }, isUrgent }) {
      const headers = { TTL: String(PUSH_TTL_SECONDS), Urgency: isUrgent ? 'high' : 'normal' };
      const message: FcmMessage = { token, data: { key, title, text, url }, webpush: { headers } };
      try {
        await messaging.send(message);
        return { is: 'sent' };
      } catch (error) {
        return outcomeOf(error);
      }
    },
  };
}

const GONE = new Set(['registration-token-not-registered', 'invalid-registration-token', 'installation-id-not-registered']);
const TRY_AGAIN = new Set([
  'message-rate-exceeded',
  'device-message-rate-exceeded',
  'server-unavailable',
  'internal-error',
  // The service account lacks a role or its key has ended: that is the operator's to mend, and no fault of the message.
  'authentication-error',
  'third-party-auth-error',
  'invalid-credential',
]);
const NOT_CONNECTED = /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH/;

/** What an error of the admin SDK says; of one that is none of its known codes nobody knows whether it arrived. */
function outcomeOf(error: unknown): SendOutcome {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  const word = code.split('/')[1] ?? '';
  if (GONE.has(word)) return { is: 'gone' };
  if (TRY_AGAIN.has(word)) return { is: 'refused', reason: word };
  if (word === 'network-error') return NOT_CONNECTED.test(message) ? { is: 'refused', reason: 'no-connection' } : { is: 'unknown' };
  return code.startsWith('messaging/') && word !== 'unknown-error' ? { is: 'impossible', reason: word } : { is: 'unknown' };
}

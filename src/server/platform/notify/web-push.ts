import 'server-only';
import { createECDH, hkdfSync } from 'node:crypto';
import webPush from 'web-push';
import { requestOutcome } from './http-outcome';
import type { BrowserAddress, Sender } from './port';

/** After this the push service forgets what the phone has not fetched: the list in the app has it all the same. */
export const PUSH_TTL_SECONDS = 86_400;
const KEYS_TRIED_MAX = 8;

type VapidKeys = { publicKey: string; privateKey: string };

/**
 * The key pair by which push services recognise this installation (VAPID, RFC 8292). It follows from the installation's secret, so
 * that it is there from the first start, the same in every process, and kept with it.
 */
export function vapidKeys(secret: string): VapidKeys {
  const pair = createECDH('prime256v1');
  for (let attempt = 0; ; attempt += 1) {
    try {
      // A number outside the group's order is refused; the next one is then taken (odds 1 in 2^32).
      pair.setPrivateKey(Buffer.from(hkdfSync('sha256', secret, 'arogyamitra', `notify.vapid ${attempt}`, 32)));
      return { publicKey: pair.getPublicKey('base64url'), privateKey: pair.getPrivateKey('base64url') };
    } catch (error) {
      if (attempt >= KEYS_TRIED_MAX) throw error;
    }
  }
}

/** Web push (RFC 8030), encrypted for the browser (RFC 8291). A repetition replaces the first on the phone, under the message's key. */
export function webPushSender(keys: VapidKeys, contact: string): Sender<BrowserAddress> {
  return {
    isIdempotent: false,
    async send({ key, to, message: { title, text, url }, isUrgent }) {
      const request = requestFor(to, JSON.stringify({ key, title, text, url }), { keys, contact, isUrgent });
      if (request === null) return { is: 'gone' };
      const { endpoint, headers, body } = request;
      return requestOutcome(endpoint, { method: 'POST', headers, body }, (status) =>
        status === 404 || status === 410 ? { is: 'gone' } : null,
      );
    },
  };
}

type Push = { keys: VapidKeys; contact: string; isUrgent: boolean };

/** The encrypted request; null for a subscription whose keys are none. */
function requestFor(to: BrowserAddress, payload: string, { keys, contact, isUrgent }: Push) {
  try {
    const { endpoint, headers, body } = webPush.generateRequestDetails(to, payload, {
      vapidDetails: { subject: contact, ...keys },
      TTL: PUSH_TTL_SECONDS,
      urgency: isUrgent ? 'high' : 'normal',
    });
    const named = Object.entries(headers as Record<string, unknown>).filter(([name]) => name.toLowerCase() !== 'content-length');
    return { endpoint, headers: Object.fromEntries(named.map(([name, value]) => [name, String(value)])), body: new Uint8Array(body ?? []) };
  } catch {
    return null;
  }
}

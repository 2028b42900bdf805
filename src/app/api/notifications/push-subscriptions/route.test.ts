import { afterEach, beforeEach, expect, test } from 'vitest';
import { pushSubscriptions } from '@/server/notifications/collections';
import { openClinic, type Clinic } from '@/testing/clinic';
import { bookSlot } from '@/testing/book';
import { deliverNotifications } from '@/server/notifications/deliver-notifications';
import { makeCtx } from '@/server/platform/ctx';
import { readEnv } from '@/server/platform/env';
import type { FcmMessaging } from '@/server/platform/notify/fcm';
import { makeNotify } from '@/server/platform/notify/make-notify';
import { POST } from './route';

const TOKEN = 'a-token-of-a-browser:APA91b';
const NOT_REGISTERED = 'registration-token-not-registered';
const ON_FIREBASE = {
  PLATFORM: 'firebase',
  FIREBASE_PROJECT_ID: 'demo-nabha',
  FIREBASE_API_KEY: 'key',
  SECRETS: 's'.repeat(32),
  FCM_APP_ID: '1:1:web:1',
  FCM_SENDER_ID: '1',
  FCM_VAPID_KEY: 'B'.repeat(87),
};

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

const path = '/api/notifications/push-subscriptions';
const PHONE = { endpoint: 'https://fcm.googleapis.com/fcm/send/phone', keys: { p256dh: 'B'.repeat(87), auth: 'A'.repeat(22) } };
const subscribe = (as: string | undefined, body: unknown = PHONE) => clinic.call(POST, { ...(as !== undefined && { as }), path, body });
const stored = () => clinic.platform.store.find(pushSubscriptions, { limit: 10 });

test('a phone tells whoever subscribed on it last, and nobody else', async () => {
  expect((await subscribe('asha@demo.test')).status).toBe(204);
  expect((await subscribe('asha@demo.test')).status).toBe(204);
  await subscribe('ravi@demo.test');
  expect(await stored()).toMatchObject([{ userId: clinic.idOf('ravi@demo.test'), address: PHONE }]);
});

test.each([
  ['an address inside our own network', { ...PHONE, endpoint: 'https://127.0.0.1/push' }],
  ['the cloud’s own metadata', { ...PHONE, endpoint: 'https://169.254.169.254/latest' }],
  ['a host that only looks like a push service', { ...PHONE, endpoint: 'https://fcm.googleapis.com.evil.test/x' }],
  ['another port of one', { ...PHONE, endpoint: 'https://fcm.googleapis.com:8443/x' }],
  ['an address without encryption', { ...PHONE, endpoint: 'http://fcm.googleapis.com/x' }],
  ['a token of Firebase, which carries no push here', { token: 'a-token-of-a-browser:APA91b' }],
  ['keys that are none', { ...PHONE, keys: { p256dh: 'x', auth: 'y' } }],
])('refuses %s, and keeps nothing', async (_, body) => {
  expect((await subscribe('asha@demo.test', body)).status).toBe(400);
  expect(await stored()).toEqual([]);
});

test('a stranger is asked to sign in', async () => {
  expect((await subscribe(undefined)).status).toBe(401);
});

test('where Firebase Cloud Messaging carries push a browser is known by its token, until that is gone', async () => {
  const sent: string[] = [];
  const messaging = {
    send: ({ token = '' }: { token?: string }) => {
      sent.push(token);
      return sent.length === 1
        ? Promise.resolve('1')
        : Promise.reject(Object.assign(new Error('gone'), { code: `messaging/${NOT_REGISTERED}` }));
    },
  };
  clinic.platform.notify = makeNotify(readEnv(ON_FIREBASE), 'a secret', messaging as FcmMessaging);
  expect((await subscribe('asha@demo.test', { token: TOKEN })).status).toBe(204);
  expect(await stored()).toMatchObject([{ userId: clinic.idOf('asha@demo.test'), address: { token: TOKEN } }]);
  for (const startsAt of ['2026-01-05T04:00:00.000Z', '2026-01-06T04:00:00.000Z']) {
    await bookSlot(clinic, { startsAt });
    await deliverNotifications(makeCtx(clinic.platform, { principal: null, requestId: 'req_of_this_test' }));
  }
  expect(sent).toEqual([TOKEN, TOKEN]);
  expect(await stored()).toEqual([]);
});

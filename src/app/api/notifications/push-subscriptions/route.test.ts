import { afterEach, beforeEach, expect, test } from 'vitest';
import { pushSubscriptions } from '@/server/notifications/collections';
import { openClinic, type Clinic } from '@/testing/clinic';
import { POST } from './route';

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
  ['keys that are none', { ...PHONE, keys: { p256dh: 'x', auth: 'y' } }],
])('refuses %s, and keeps nothing', async (_, body) => {
  expect((await subscribe('asha@demo.test', body)).status).toBe(400);
  expect(await stored()).toEqual([]);
});

test('a stranger is asked to sign in', async () => {
  expect((await subscribe(undefined)).status).toBe(401);
});

import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { GET as list } from '@/app/api/notifications/route';
import { GET as preferences } from '@/app/api/notifications/preferences/route';
import { DEFAULT_PREFERENCES } from '@/domain/notifications/schema';
import { notificationPreferences, notifications } from '@/server/notifications/collections';
import { deliverNotifications } from '@/server/notifications/deliver-notifications';
import { makeCtx } from '@/server/platform/ctx';
import { accounts } from '@/server/platform/identity/collections';
import { bookSlot } from '@/testing/book';
import { openClinic, type Clinic } from '@/testing/clinic';
import { GET, POST } from './route';

const SECRET = 'the secret of the app';
const VERIFY = 'what-was-entered-there';
const RECEIPTS = '/api/notifications/receipts/whatsapp';
const ASHA = '+919876543210';

let clinic: Clinic;
let keys: string[] = [];
let closeApi: () => void = () => undefined;
beforeEach(async () => {
  keys = [];
  const api = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString()));
    request.on('end', () => {
      keys.push((JSON.parse(text) as { biz_opaque_callback_data: string }).biz_opaque_callback_data);
      response.writeHead(200).end('{"messages":[{"id":"wamid.1"}]}');
    });
  });
  await new Promise<void>((done) => api.listen(0, '127.0.0.1', done));
  closeApi = () => api.close();
  clinic = await openClinic({
    WHATSAPP_URL: `http://127.0.0.1:${(api.address() as AddressInfo).port}/v24.0`,
    WHATSAPP_PHONE_ID: '1066',
    WHATSAPP_TOKEN: 'token',
    WHATSAPP_APP_SECRET: SECRET,
    WHATSAPP_VERIFY_TOKEN: VERIFY,
  });
  await clinic.platform.store.commit(async (tx) => {
    const account = await tx.get(accounts, clinic.idOf('asha@demo.test'));
    if (account) tx.put(accounts, { ...account, phone: ASHA });
  });
  await bookSlot(clinic);
  await deliver();
  // Nobody is written to there who has not chosen it.
  expect(keys).toEqual([]);
  const topics = { ...DEFAULT_PREFERENCES.topics, appointments: ['whatsapp' as const] };
  await clinic.platform.store.commit(async (tx) =>
    tx.put(notificationPreferences, { ...DEFAULT_PREFERENCES, topics, id: clinic.idOf('asha@demo.test') }),
  );
  await bookSlot(clinic, { startsAt: '2026-01-06T04:00:00.000Z' });
  await deliver();
});
afterEach(async () => {
  await clinic.close();
  closeApi();
});

const deliver = () => deliverNotifications(makeCtx(clinic.platform, { principal: null, requestId: 'req_of_this_test' }));
const keyOfAsha = () => keys.find((key) => key.includes(clinic.idOf('asha@demo.test'))) ?? '';
const state = async () => {
  const found = await clinic.platform.store.get(notifications, keyOfAsha().split('.')[0] ?? '');
  return found?.deliveries?.find(({ userId }) => userId === clinic.idOf('asha@demo.test'))?.state;
};
const statuses = (...all: object[]) => ({
  object: 'whatsapp_business_account',
  entry: [{ id: '1', changes: [{ field: 'messages', value: { messaging_product: 'whatsapp', statuses: all } }] }],
});
const status = (word: string, more: object = {}) => ({
  id: 'wamid.1',
  status: word,
  timestamp: '1767583800',
  recipient_id: '919876543210',
  biz_opaque_callback_data: keyOfAsha(),
  ...more,
});
const sign = (body: unknown, secret = SECRET) => `sha256=${createHmac('sha256', secret).update(JSON.stringify(body)).digest('hex')}`;
const say = (body: unknown, signature = sign(body)) =>
  clinic.call(POST, { path: RECEIPTS, body, headers: { 'x-hub-signature-256': signature } });

test('what arrived, and was read, is delivered, also after it was said to have failed', async () => {
  expect(await state()).toBe('sent');
  expect((await say(statuses(status('sent')))).status).toBe(204);
  expect(await state()).toBe('sent');
  await say(statuses(status('failed', { errors: [{ code: 131_049, title: 'x' }] })));
  expect(await state()).toBe('failed');
  await say(statuses({ status: 'of another kind' }, status('read')));
  expect(await state()).toBe('delivered');
  await say(statuses(status('failed', { errors: [{ code: 131_049 }] })));
  expect(await state()).toBe('delivered');
});

test('a number without WhatsApp is not written to there again, and nobody is bothered with that', async () => {
  await say(statuses(status('failed', { errors: [{ code: 131_026 }] })));
  const got = await clinic.call(preferences, { as: 'asha@demo.test', path: '/api/notifications/preferences' });
  expect(got.body['unreachable']).toEqual(['whatsapp']);
  expect((await clinic.call(list, { as: 'asha@demo.test', path: '/api/notifications' })).text).not.toContain('account-unreachable');
});

test('a body that is not signed, signed by another or changed on the way does not find anything here', async () => {
  const body = statuses(status('failed', { errors: [{ code: 131_026 }] }));
  for (const signature of ['', 'sha256=', sign(body, 'another secret'), sign(statuses(status('read')))]) {
    expect((await say(body, signature)).status).toBe(404);
  }
  expect(await state()).toBe('sent');
});

test('the address is confirmed to Meta, which shows the token, and to nobody else', async () => {
  const ask = (query: Record<string, string>) => clinic.call(GET, { path: `${RECEIPTS}?${new URLSearchParams(query).toString()}` });
  const asked = { 'hub.mode': 'subscribe', 'hub.verify_token': VERIFY, 'hub.challenge': '1158201444' };
  const got = await ask(asked);
  expect([got.status, got.text, got.headers.get('content-type')]).toEqual([200, '1158201444', 'text/plain; charset=utf-8']);
  for (const query of [
    { ...asked, 'hub.verify_token': 'guessed' },
    { ...asked, 'hub.challenge': '<script>' },
    { 'hub.mode': 'subscribe' },
    {},
  ]) {
    expect((await ask(query as Record<string, string>)).status).toBe(404);
  }
});

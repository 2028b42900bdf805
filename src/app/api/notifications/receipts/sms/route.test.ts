import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { GET as outbox } from '@/app/api/admin/notifications/route';
import { POST as resend } from '@/app/api/admin/notifications/[id]/resend/route';
import { GET as list } from '@/app/api/notifications/route';
import { addSeconds } from '@/domain/shared/instant';
import { notifications } from '@/server/notifications/collections';
import { deliverNotifications } from '@/server/notifications/deliver-notifications';
import { makeCtx } from '@/server/platform/ctx';
import { accounts } from '@/server/platform/identity/collections';
import { twilioSignature } from '@/server/platform/notify/receipts';
import { bookSlot } from '@/testing/book';
import { openClinic, type Clinic } from '@/testing/clinic';
import { openSmsGateway, type SmsGateway } from '@/testing/sms-gateway';
import { POST } from './route';

const ASHA = '+919876543210';
const TOKEN = 'a token of sixteen letters'.replaceAll(' ', '-');
const PUBLIC_URL = 'https://clinic.test';
const RECEIPTS = '/api/notifications/receipts/sms';

let folder = '';
let gateway: SmsGateway;
let clinic: Clinic;
afterEach(async () => {
  await clinic.close();
  await gateway.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A clinic that has just sent Asha an SMS about her visit; returns the key it was sent under. */
async function sendOne(kind: 'gateway' | 'twilio', env: Record<string, string> = {}): Promise<string> {
  folder = mkdtempSync(path.join(tmpdir(), 'arogya-receipts-'));
  gateway = await openSmsGateway(folder, kind);
  clinic = await openClinic({ ...gateway.env, SMS_RECEIPTS_TOKEN: TOKEN, PUBLIC_URL, ...env });
  await clinic.platform.store.commit(async (tx) => {
    const account = await tx.get(accounts, clinic.idOf('asha@demo.test'));
    if (account) tx.put(accounts, { ...account, phone: ASHA, locale: 'en' });
  });
  await deliver();
  await bookSlot(clinic);
  await deliver();
  return sentKeys().at(-1) ?? '';
}

const deliver = () => deliverNotifications(makeCtx(clinic.platform, { principal: null, requestId: 'req_of_this_test' }));
const sentKeys = () => gateway.delivered.filter(({ to }) => to === ASHA).map(({ key }) => key);
const stored = async (key: string) => clinic.platform.store.get(notifications, key.split('.')[0] ?? '');
const smsOf = async (key: string) => (await stored(key))?.deliveries?.find(({ channel }) => channel === 'sms');
const kinds = async () =>
  ((await clinic.call(list, { as: 'asha@demo.test', path: '/api/notifications' })).body['items'] as { kind: string }[]).map(
    ({ kind }) => kind,
  );

const receipt = (body: unknown, authorization = `Bearer ${TOKEN}`) =>
  clinic.call(POST, { path: RECEIPTS, body, headers: { authorization } });
const bounced = (key: string) => ({ reference: key, status: 'UNDELIV', cause: 'UNKNOWN_SUBSCRIBER', to: '919876543210' });

test('what has arrived is known as delivered, to the admin too, however often and in whatever order it is said', async () => {
  const key = await sendOne('gateway');
  expect(await smsOf(key)).toMatchObject({ state: 'sent' });
  expect((await receipt({ reference: key, status: 'ACCEPTD' })).status).toBe(204);
  expect(await smsOf(key)).toMatchObject({ state: 'sent' });
  expect((await receipt([{ reference: key, status: 'DELIVRD' }])).status).toBe(204);
  const after = await stored(key);
  await receipt([{ reference: key, status: 'EXPIRED' }, 'no receipt at all', { reference: key, status: 'DELIVRD' }]);
  expect(await stored(key)).toEqual(after);
  expect(await smsOf(key)).toMatchObject({ state: 'delivered' });
  const shown = await clinic.call(outbox, { as: 'admin@demo.test', path: '/api/admin/notifications?state=delivered' });
  expect(shown.body['items']).toMatchObject([{ id: after?.id, deliveries: [{ channel: 'sms', state: 'delivered' }] }]);
});

test('a number that bounces is not used again, its person is told in the app once, and an admin can send again', async () => {
  const key = await sendOne('gateway');
  await receipt(bounced(key));
  await receipt(bounced(key));
  expect(await smsOf(key)).toMatchObject({ state: 'failed', reason: 'UNKNOWN_SUBSCRIBER' });
  expect((await kinds()).filter((kind) => kind === 'account-unreachable')).toHaveLength(1);
  const before = gateway.requests.length;
  await deliver();
  expect(gateway.requests).toHaveLength(before);

  const { body } = await clinic.call(outbox, { as: 'admin@demo.test', path: '/api/admin/notifications' });
  const [{ id } = { id: '' }] = body['items'] as { id: string }[];
  await clinic.platform.store.commit(async (tx) => {
    const account = await tx.get(accounts, clinic.idOf('asha@demo.test'));
    if (account) tx.put(accounts, { ...account, phone: '+919876543299' });
  });
  await clinic.call(resend, { as: 'admin@demo.test', method: 'POST', path: `/api/admin/notifications/${id}/resend` });
  clinic.at(addSeconds(clinic.platform.clock(), 1));
  await deliver();
  // Under a key of its own: to the first one the provider would answer as before.
  expect(gateway.delivered.at(-1)).toMatchObject({ to: '+919876543299', key: `${key}.1` });
  await receipt(bounced(key));
  expect(await smsOf(key)).toMatchObject({ state: 'sent' });
});

test('a receipt that comes before the answer to the sending stands', async () => {
  const key = await sendOne('gateway');
  await clinic.platform.store.commit(async (tx) => {
    const found = await tx.get(notifications, key.split('.')[0] ?? '');
    if (!found?.deliveries) return;
    tx.put(notifications, { ...found, deliveries: found.deliveries.map((one) => ({ ...one, state: 'sending' as const })) });
  });
  await receipt({ reference: key, status: 'DELIVRD' });
  clinic.at(addSeconds(clinic.platform.clock(), 120));
  await deliver();
  expect(sentKeys().filter((one) => one === key)).toHaveLength(1);
  expect(await smsOf(key)).toMatchObject({ state: 'delivered' });
});

test.each([
  ['without a token', ''],
  ['with another token', 'Bearer another-token-of-theirs'],
])('a stranger %s finds nothing here, and changes nothing', async (_, authorization) => {
  const key = await sendOne('gateway');
  const before = await stored(key);
  expect((await receipt(bounced(key), authorization)).status).toBe(404);
  expect(await stored(key)).toEqual(before);
});

test('where no provider was told of receipts nobody finds anything here', async () => {
  const key = await sendOne('gateway', { SMS_RECEIPTS_TOKEN: '' });
  expect((await receipt(bounced(key), 'Bearer ')).status).toBe(404);
});

test('receipts of what nobody was told are passed over', async () => {
  const key = await sendOne('gateway');
  for (const reference of [
    '',
    'x',
    key.replace('.sms', '.email'),
    key.replace('usr_', 'usr_x'),
    `${key}.1.1`,
    'ntf_000000000000.usr_000000000000.sms',
  ])
    expect((await receipt({ reference, status: 'UNDELIV' })).status).toBe(204);
  expect(await smsOf(key)).toMatchObject({ state: 'sent' });
});

function twilioSays(key: string, fields: Record<string, string>, signedWith = 'token') {
  const address = `${PUBLIC_URL}${RECEIPTS}?${new URLSearchParams({ key }).toString()}`;
  const signature = twilioSignature(signedWith, address, new URLSearchParams(fields));
  return clinic.call(POST, {
    path: `${RECEIPTS}?${new URLSearchParams({ key }).toString()}`,
    form: fields,
    // From another place than our pages, which a form of a browser may not be.
    headers: { 'x-twilio-signature': signature, origin: 'https://api.twilio.com' },
  });
}

test('Twilio is told where to say what became of a message, and its signed word is taken', async () => {
  await sendOne('twilio');
  const key = sentKeys().at(-1) ?? '';
  expect(key).toMatch(/^ntf_\w+\.usr_\w+\.sms$/);
  await twilioSays(key, { To: ASHA, MessageStatus: 'sent' });
  expect(await smsOf(key)).toMatchObject({ state: 'sent' });
  expect((await twilioSays(key, { To: ASHA, MessageStatus: 'undelivered', ErrorCode: '30005' }, 'not the token')).status).toBe(404);
  expect(await smsOf(key)).toMatchObject({ state: 'sent' });
  expect((await twilioSays(key, { To: ASHA, MessageStatus: 'undelivered', ErrorCode: '30005' })).status).toBe(204);
  expect(await smsOf(key)).toMatchObject({ state: 'failed', reason: '30005' });
  expect(await kinds()).toContain('account-unreachable');
  await twilioSays(key, { To: ASHA, MessageStatus: 'delivered' });
  expect(await smsOf(key)).toMatchObject({ state: 'delivered' });
});

import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { GET as me } from '@/app/api/auth/me/route';
import { POST as makeCode } from '@/app/api/admin/users/[id]/password-reset/route';
import { addSeconds } from '@/domain/shared/instant';
import { notifications } from '@/server/notifications/collections';
import { identifiers } from '@/server/platform/identity/collections';
import { MONDAY_NINE, openClinic, rehearsed, type Clinic } from '@/testing/clinic';
import { countingStore } from '@/testing/counting-store';
import { codeIn, openMailServer, sendCodes, type MailServer } from '@/testing/mail-server';
import { addSecondFactor, logIn } from '@/testing/second-factor';
import { POST as confirm } from './confirm/route';
import { POST } from './route';

const PATH = '/api/auth/password-reset';
const ASHA = 'asha@demo.test';
const KAUR = 'kaur@demo.test';
const NEW = 'bhains-9 khet';

let mail: MailServer;
let clinic: Clinic;
let counted: ReturnType<typeof countingStore>;
beforeAll(async () => {
  mail = await openMailServer();
});
beforeEach(async () => {
  mail.mails.length = 0;
  counted = countingStore(rehearsed(':memory:'));
  clinic = await openClinic(mail.env, counted.store);
});
afterEach(() => clinic.close());
afterAll(() => mail.close());

const ask = (identifier: string) => clinic.call(POST, { path: PATH, body: { identifier } });
const use = (code: string, { identifier = ASHA, newPassword = NEW, address = '10.0.0.1' } = {}) =>
  clinic.call(confirm, { path: `${PATH}/confirm`, body: { identifier, code, newPassword }, headers: { 'x-arogya-peer': address } });
const codeFor = async (identifier: string) => {
  await ask(identifier);
  await sendCodes(clinic);
  return codeIn(mail.mails.findLast(({ to }) => to === identifier) ?? { to: '', text: '' });
};
/** Marks an address as proven, as the code of a registration does. */
const prove = async (email: string) => {
  const { addressCodes, store } = clinic.platform;
  await store.commit(async (tx) => (await addressCodes.noteProven(tx, { kind: 'email', value: email }, clinic.idOf(email)))());
};
const wrong = { status: 400, body: { code: 'bad-request', errors: [{ at: 'code', code: 'wrong-reset-code' }] } };

test('asking is answered alike whether or not there is an account, and costs the same', async () => {
  const costs: { status: number }[] = [];
  for (const identifier of [ASHA, 'nobody@new.test']) {
    counted.bill();
    const { status, text } = await ask(identifier);
    costs.push({ status, ...{ text }, ...counted.bill() });
  }
  expect(costs[0]).toEqual(costs[1]);
  expect(costs[0]?.status).toBe(204);
  await sendCodes(clinic);
  expect(mail.mails.map(({ to }) => to)).toEqual([ASHA]);
});

test('the code sets a new password once, ends every session, proves the address, and the person is told', async () => {
  const token = await clinic.tokenOf(ASHA);
  const code = await codeFor(ASHA);
  expect((await use(code)).status).toBe(204);
  expect((await clinic.call(me, { path: '/api/auth/me', headers: { authorization: `Bearer ${token}` } })).status).toBe(401);
  expect((await logIn(clinic, ASHA, undefined, NEW)).status).toBe(200);
  expect(await use(code)).toMatchObject(wrong);
  const proven = await clinic.platform.store.find(identifiers, { limit: 100 });
  expect(proven.filter(({ provenAt }) => provenAt !== undefined).map(({ userId }) => userId)).toEqual([clinic.idOf(ASHA)]);
  const told = await clinic.platform.store.find(notifications, { limit: 100 });
  expect(told.filter(({ recipients }) => recipients.includes(clinic.idOf(ASHA))).map(({ kind }) => kind)).toContain(
    'account-password-changed',
  );
});

test('it ends with the fifth wrong guess and after half an hour, and with the next one', async () => {
  const first = await codeFor(ASHA);
  const second = await codeFor(ASHA);
  expect(await use(first)).toMatchObject(wrong);
  const guess = second === '0000 0000' ? '1111 1111' : '0000 0000';
  for (let i = 0; i < 4; i += 1) expect(await use(guess, { address: `10.1.0.${String(i)}` })).toMatchObject(wrong);
  expect(await use(second, { address: '10.2.0.1' })).toMatchObject(wrong);
  const third = await codeFor(ASHA);
  clinic.at(addSeconds(MONDAY_NINE, 1800));
  expect(await use(third, { address: '10.2.0.2' })).toMatchObject(wrong);
});

test('it does not end the code that an admin handed over, which works beside it', async () => {
  const path = `/api/admin/users/${clinic.idOf(ASHA)}/password-reset`;
  const handed = String((await clinic.call(makeCode, { as: 'admin@demo.test', method: 'POST', path })).body['code']);
  await codeFor(ASHA);
  expect((await use(handed)).status).toBe(204);
});

test('a doctor’s account is opened by a proven address only, and a second step is still asked', async () => {
  expect(await codeFor(KAUR)).toBe('');
  await prove(KAUR);
  const { code: appCode } = await addSecondFactor(clinic, KAUR);
  const code = await codeFor(KAUR);
  expect((await use(code, { identifier: KAUR, newPassword: 'bhains-9' })).body['code']).toBe('weak-password');
  expect((await use(code, { identifier: KAUR })).status).toBe(204);
  expect((await logIn(clinic, KAUR, undefined, NEW)).body['code']).toBe('second-factor-needed');
  expect((await logIn(clinic, KAUR, appCode(30), NEW)).status).toBe(200);
});

test('more than three messages in half an hour are not sent, whoever the address belongs to', async () => {
  for (const identifier of [ASHA, 'nobody@new.test']) {
    const statuses = [];
    for (let i = 0; i < 4; i += 1) statuses.push((await ask(identifier)).status);
    expect(statuses).toEqual([204, 204, 204, 429]);
  }
});

test.each<[string, string, string]>([
  ['what is no identifier', 'asha', 'wrong-format'],
  ['a number no message reaches, whose ever it is', '9876543210', 'no-phone-codes'],
])('refuses %s', async (_what, identifier, code) => {
  expect(await ask(identifier)).toMatchObject({ status: 400, body: { errors: [{ at: 'identifier', code }] } });
});

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { POST as makeCode } from '@/app/api/admin/users/[id]/password-reset/route';
import { GET as me } from '@/app/api/auth/me/route';
import { DEMO_PASSWORD } from '@/domain/accounts/demo-clinic';
import { auditEvents } from '@/server/platform/audit/collections';
import { notifications } from '@/server/notifications/collections';
import { MONDAY_NINE, openClinic, type Clinic } from '@/testing/clinic';
import { addSecondFactor, logIn } from '@/testing/second-factor';
import { POST } from './route';

const PATH = '/api/auth/password-reset/confirm';
const ASHA = 'asha@demo.test';
const NEW = 'bhains-9 khet';
const later = (seconds: number) => new Date(Date.parse(MONDAY_NINE) + seconds * 1000).toISOString();

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

const make = async (who = ASHA) =>
  String(
    (await clinic.call(makeCode, { as: 'admin@demo.test', method: 'POST', path: `/api/admin/users/${clinic.idOf(who)}/password-reset` }))
      .body['code'],
  );
const use = (code: string, { identifier = ASHA, newPassword = NEW, address = '10.0.0.1' } = {}) =>
  clinic.call(POST, { path: PATH, body: { identifier, code, newPassword }, headers: { 'x-arogya-peer': address } });
const wrong = { status: 400, body: { code: 'bad-request', errors: [{ at: 'code', code: 'wrong-reset-code' }] } };

describe('by a code that an admin handed over', () => {
  test('sets the password, ends every session, and tells the person', async () => {
    const token = await clinic.tokenOf(ASHA);
    expect((await use(await make())).status).toBe(204);
    expect((await clinic.call(me, { path: '/api/auth/me', headers: { authorization: `Bearer ${token}` } })).status).toBe(401);
    expect((await logIn(clinic, ASHA)).body['code']).toBe('wrong-credentials');
    expect((await logIn(clinic, ASHA, undefined, NEW)).status).toBe(200);
    const told = await clinic.platform.store.find(notifications, { limit: 100 });
    const kinds = told.filter(({ recipients }) => recipients.includes(clinic.idOf(ASHA))).map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['account-reset-code', 'account-password-changed']));
    const events = await clinic.platform.store.find(auditEvents, { limit: 1000 });
    expect(events.filter(({ action }) => action === 'account.reset_password').map(({ subjectId }) => subjectId)).toEqual([
      clinic.idOf(ASHA),
    ]);
  });

  test('works once, for half an hour, until the next one is made, and in any script', async () => {
    const first = await make();
    const second = await make();
    expect(await use(first)).toMatchObject(wrong);
    const typed = [...second].map((one) => (one === ' ' ? '' : String.fromCodePoint(0x0966 + Number(one)))).join('');
    expect((await use(typed)).status).toBe(204);
    expect(await use(second)).toMatchObject(wrong);
    const third = await make();
    clinic.at(later(1800));
    expect(await use(third)).toMatchObject(wrong);
    expect((await logIn(clinic, ASHA, undefined, NEW)).status).toBe(200);
  });

  test('of many uses at once one succeeds', async () => {
    const code = await make();
    const tried = await Promise.all(
      [1, 2, 3, 4].map((n) => use(code, { newPassword: `${NEW} ${String(n)}`, address: `10.0.0.${String(n)}` })),
    );
    expect(tried.filter(({ status }) => status === 204)).toHaveLength(1);
  });

  test('ends with the fifth wrong guess, from wherever they come, and changes nothing', async () => {
    const code = await make();
    const guess = code === '0000 0000' ? '1111 1111' : '0000 0000';
    for (let i = 0; i < 5; i += 1) expect(await use(guess, { address: `10.1.0.${String(i)}` })).toMatchObject(wrong);
    expect(await use(code, { address: '10.2.0.1' })).toMatchObject(wrong);
    expect((await logIn(clinic, ASHA)).status).toBe(200);
  });

  test('answers alike for a wrong code, an account without one, and one that is not there', async () => {
    await make();
    const answers = [
      await use('0000 0001'),
      await use('0000 0001', { identifier: 'ravi@demo.test' }),
      await use('0000 0001', { identifier: 'nobody@demo.test' }),
    ];
    for (const { status, text } of answers) expect([status, text]).toEqual([400, answers[0]?.text]);
  });

  test('tells of a weak password only after the right code, which still works', async () => {
    const code = await make('kaur@demo.test');
    expect(await use('0000 0001', { identifier: 'kaur@demo.test', newPassword: 'short' })).toMatchObject(wrong);
    expect(await use(code, { identifier: 'kaur@demo.test', newPassword: 'bhains-9' })).toMatchObject({
      body: { code: 'weak-password', errors: [{ at: 'newPassword', code: 'too-short' }] },
    });
    expect((await use(code, { identifier: 'kaur@demo.test' })).status).toBe(204);
  });

  test('replaces no second factor', async () => {
    const { code } = await addSecondFactor(clinic, 'kaur@demo.test');
    expect((await use(await make('kaur@demo.test'), { identifier: 'kaur@demo.test' })).status).toBe(204);
    expect((await logIn(clinic, 'kaur@demo.test', undefined, NEW)).body['code']).toBe('second-factor-needed');
    expect((await logIn(clinic, 'kaur@demo.test', code(30), NEW)).status).toBe(200);
  });
});

test('a link’s code is not there where no vendor sends links, and every password stays as it is', async () => {
  const got = await clinic.call(POST, { path: PATH, body: { oobCode: 'x', newPassword: 'a kettle of green mangoes' } });
  expect([got.status, got.body['code']]).toEqual([404, 'not-found']);
  expect((await logIn(clinic, ASHA, undefined, DEMO_PASSWORD)).status).toBe(200);
});

test.each<[string, object]>([
  ['no code', { identifier: ASHA, newPassword: 'x' }],
  ['no identifier', { code: '0000 0000', newPassword: 'x' }],
  ['no password', { oobCode: 'x' }],
  ['a code longer than any', { oobCode: 'x'.repeat(2049), newPassword: 'x' }],
])('refuses %s', async (_what, body) => {
  expect((await clinic.call(POST, { path: PATH, body })).body['code']).toBe('bad-request');
});

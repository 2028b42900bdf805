import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DEMO_PASSWORD } from '@/domain/accounts/demo-clinic';
import { GET as me } from '@/app/api/auth/me/route';
import { auditEvents } from '@/server/platform/audit/collections';
import { recoveryCodes, secondFactors } from '@/server/platform/identity/collections';
import { fromAnotherSite } from '@/testing/browser';
import { MONDAY_NINE, openClinic, type Clinic } from '@/testing/clinic';
import { addSecondFactor, logIn } from '@/testing/second-factor';
import { DELETE, POST } from './route';

const PATH = '/api/auth/second-factor';
const KAUR = 'kaur@demo.test';
const later = (seconds: number) => new Date(Date.parse(MONDAY_NINE) + seconds * 1000).toISOString();

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

const begin = (password = DEMO_PASSWORD) => clinic.call(POST, { as: KAUR, path: PATH, body: { password } });
const remove = (code: string, password = DEMO_PASSWORD) =>
  clinic.call(DELETE, { as: KAUR, method: 'DELETE', path: PATH, body: { password, code } });
const stored = () => clinic.platform.store.get(secondFactors, clinic.idOf(KAUR));
const enter = (code?: string) => logIn(clinic, KAUR, code);
const wrongCode = { status: 401, body: { code: 'second-factor-needed', errors: [{ at: 'code', code: 'wrong-code' }] } };

test('is begun with the right password alone, and nothing is stored before its first code', async () => {
  expect((await begin('not the password')).body['code']).toBe('wrong-credentials');
  const { status, body } = await begin();
  expect([status, body['secret']]).toEqual([200, expect.stringMatching(/^[A-Z2-7]{32}$/)]);
  const uri = `otpauth://totp/ArogyaMitra:kaur%40demo.test?issuer=ArogyaMitra&secret=${String(body['secret'])}`;
  expect(body['uri']).toContain(uri);
  expect(await stored()).toBeNull();
});

test('once added the password alone opens nothing, and its code opens the account', async () => {
  const { code } = await addSecondFactor(clinic, KAUR);
  expect(await enter()).toMatchObject({ status: 401, body: { code: 'second-factor-needed', errors: [{ at: 'code', code: 'required' }] } });
  expect(await enter('000000')).toMatchObject(wrongCode);
  expect((await logIn(clinic, KAUR, code(30), 'not the password')).body['code']).toBe('wrong-credentials');
  expect((await enter(code(30))).status).toBe(200);
});

test('there is only one: another cannot be begun beside it', async () => {
  await addSecondFactor(clinic, KAUR);
  // The session it was added in ended with all others.
  expect((await begin()).body['code']).toBe('second-factor-needed');
});

test('a code works once, and no older one after it', async () => {
  const { code } = await addSecondFactor(clinic, KAUR);
  expect(await enter(code())).toMatchObject(wrongCode);
  clinic.at(later(60));
  const now = code();
  expect((await enter(now)).status).toBe(200);
  expect(await enter(now)).toMatchObject(wrongCode);
  expect(await enter(code(-30))).toMatchObject(wrongCode);
});

test('of many sign-ins at once with one code one succeeds', async () => {
  const { code } = await addSecondFactor(clinic, KAUR);
  clinic.at(later(60));
  const tried = await Promise.all(Array.from({ length: 5 }, () => enter(code())));
  expect(tried.filter(({ status }) => status === 200)).toHaveLength(1);
});

test.each([
  [-30, 200],
  [30, 200],
  [-60, 401],
  [60, 401],
])('a phone whose clock is %i seconds off is answered with %i', async (seconds, status) => {
  const { code } = await addSecondFactor(clinic, KAUR);
  clinic.at(later(600));
  expect((await enter(code(seconds))).status).toBe(status);
});

test('a code may be typed in groups and in the digits of one’s own script', async () => {
  const { code } = await addSecondFactor(clinic, KAUR);
  const typed = [...code(30)].map((digit) => String.fromCodePoint(0x0a66 + Number(digit))).join('');
  expect((await enter(`${typed.slice(0, 3)} ${typed.slice(3)}`)).status).toBe(200);
});

test('wrong codes are counted like wrong passwords, and codes not given are not', async () => {
  const { code } = await addSecondFactor(clinic, KAUR);
  for (let i = 0; i < 8; i += 1) expect((await enter()).status).toBe(401);
  for (let i = 0; i < 5; i += 1) expect(await enter('000000')).toMatchObject(wrongCode);
  expect((await enter(code(30))).status).toBe(429);
});

test('is kept sealed, and its recovery codes as hashes', async () => {
  const { recoveryCodes: codes } = await addSecondFactor(clinic, KAUR);
  const kept = await clinic.platform.store.get(recoveryCodes, clinic.idOf(KAUR));
  expect(new Set(kept?.hashes).size).toBe(10);
  for (const code of codes) expect(JSON.stringify(kept)).not.toContain(code.replaceAll(' ', ''));
  expect(secondFactors.sealed).toEqual(['secret']);
});

describe('removing it', () => {
  test('takes both factors, signs out everywhere else, and lets the password open the account again', async () => {
    const { code } = await addSecondFactor(clinic, KAUR);
    const elsewhere = String((await enter(code(30))).body['accessToken']);
    clinic.at(later(60));
    expect((await remove('000000')).body['code']).toBe('second-factor-needed');
    expect((await remove(code(), 'not the password')).body['code']).toBe('wrong-credentials');
    expect((await remove(code())).status).toBe(204);
    expect((await clinic.call(me, { path: '/api/auth/me', headers: { authorization: `Bearer ${elsewhere}` } })).status).toBe(401);
    expect((await enter()).status).toBe(200);
    expect([await stored(), await clinic.platform.store.get(recoveryCodes, clinic.idOf(KAUR))]).toEqual([null, null]);
  });

  test('is nothing to do for who has none', async () => {
    expect((await remove('000000')).body['code']).toBe('wrong-state');
  });
});

test('adding and removing it, and what a recovery code did, are in the trail', async () => {
  const { code, recoveryCodes: codes } = await addSecondFactor(clinic, KAUR);
  await enter(codes[0]);
  clinic.at(later(60));
  await remove(code());
  const events = await clinic.platform.store.find(auditEvents, { limit: 1000 });
  const own = events.filter(({ subjectId, action }) => subjectId === clinic.idOf(KAUR) && action.startsWith('second_factor.'));
  expect(own.map(({ action, actorId }) => [action, actorId === null])).toEqual(
    expect.arrayContaining([
      ['second_factor.add', false],
      ['second_factor.use_recovery_code', true],
      ['second_factor.remove', false],
    ]),
  );
});

test('refuses strangers, another site, and what is no password or code', async () => {
  expect((await clinic.call(POST, { path: PATH, body: { password: 'x' } })).status).toBe(401);
  expect((await fromAnotherSite(POST, PATH, { _method: 'DELETE', password: 'x', code: '1' })).status).toBe(403);
  expect((await clinic.call(POST, { as: KAUR, path: PATH, body: {} })).status).toBe(400);
  const noCode = await clinic.call(POST, { as: KAUR, path: PATH, form: { _method: 'DELETE', password: 'x', code: '' } });
  expect(noCode.headers.get('location') ?? noCode.body['code']).toMatch(/problem=|bad-request/);
});

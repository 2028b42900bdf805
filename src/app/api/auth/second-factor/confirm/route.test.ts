import { afterEach, beforeEach, expect, test } from 'vitest';
import { GET as me } from '@/app/api/auth/me/route';
import { POST as signIn } from '@/app/api/auth/session/route';
import { DEMO_PASSWORD } from '@/domain/accounts/demo-clinic';
import { cookieFrom } from '@/testing/browser';
import { MONDAY_NINE, openClinic, type Clinic } from '@/testing/clinic';
import { totp } from '@/testing/totp';
import { POST as start } from '../route';
import { POST } from './route';

const PATH = '/api/auth/second-factor/confirm';
const KAUR = 'kaur@demo.test';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

const begin = async (as = KAUR) =>
  (await clinic.call(start, { as, path: '/api/auth/second-factor', body: { password: DEMO_PASSWORD } })).body as Record<string, string>;
const finish = (body: object, as = KAUR) => clinic.call(POST, { as, path: PATH, body });
const codeOf = ({ secret = '' }: Record<string, string>) => totp(secret, Date.parse(clinic.platform.clock()));
const tooOld = { status: 400, body: { errors: [{ at: 'enrolment', code: 'too-old' }] } };

test('gives ten codes of twelve digits, ends every session, and goes on under a new cookie', async () => {
  const body = { identifier: KAUR, password: DEMO_PASSWORD };
  const before = cookieFrom((await clinic.call(signIn, { path: '/api/auth/session', body })).headers);
  const made = await begin();
  const got = await finish({ enrolment: made['enrolment'], code: codeOf(made) });
  expect(got.status).toBe(200);
  const codes = got.body['recoveryCodes'] as string[];
  expect(new Set(codes).size).toBe(10);
  for (const code of codes) expect(code).toMatch(/^\d{4} \d{4} \d{4}$/);
  const status = async (cookie: string) => (await clinic.call(me, { path: '/api/auth/me', headers: { cookie } })).status;
  expect([await status(before), await status(cookieFrom(got.headers))]).toEqual([401, 200]);
});

test('takes no wrong code, and the right one after it', async () => {
  const made = await begin();
  const wrong = await finish({ enrolment: made['enrolment'], code: '000000' });
  expect(wrong).toMatchObject({ status: 400, body: { errors: [{ at: 'code', code: 'wrong-code' }] } });
  expect((await finish({ enrolment: made['enrolment'], code: codeOf(made) })).status).toBe(200);
});

test('takes nothing made up, begun by somebody else, or begun too long ago', async () => {
  expect(await finish({ enrolment: 'x', code: '123456' })).toMatchObject(tooOld);
  const made = await begin();
  expect(await finish({ enrolment: made['enrolment'], code: codeOf(made) }, 'asha@demo.test')).toMatchObject(tooOld);
  clinic.at(new Date(Date.parse(MONDAY_NINE) + 1_801_000).toISOString());
  expect(await finish({ enrolment: made['enrolment'], code: codeOf(made) })).toMatchObject(tooOld);
});

test('of two begun at once one is added, and the other is told', async () => {
  const [first, second] = [await begin(), await begin()];
  expect((await finish({ enrolment: first['enrolment'], code: codeOf(first) })).status).toBe(200);
  expect((await finish({ enrolment: second['enrolment'], code: codeOf(second) })).body['code']).toBe('wrong-state');
});

test('is for who is signed in', async () => {
  expect((await clinic.call(POST, { path: PATH, body: { enrolment: 'x', code: '123456' } })).status).toBe(401);
});

test.each<[string, object]>([
  ['no code', { enrolment: 'x' }],
  ['no enrolment', { code: '123456' }],
  ['a code longer than any', { enrolment: 'x', code: '1'.repeat(21) }],
])('refuses %s', async (_what, body) => {
  expect((await clinic.call(POST, { as: KAUR, path: PATH, body })).body['code']).toBe('bad-request');
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditEvents } from '@/server/platform/audit/collections';
import { accounts, credentials, identifiers } from '@/server/platform/identity/collections';
import { POST as login } from '../login/route';
import { cookieFrom, fromAnotherSite } from '@/testing/browser';
import { openClinic, type Clinic } from '@/testing/clinic';
import { POST } from './route';

const PASSWORD = 'a quiet river in June';
const PATH = '/api/auth/register';

let clinic: Clinic;
beforeAll(async () => {
  clinic = await openClinic();
});
afterAll(() => clinic.close());

const register = (body: object, headers: Record<string, string> = {}) => clinic.call(POST, { path: PATH, body, headers });
const logIn = (identifier: string, password = PASSWORD) => clinic.call(login, { path: '/api/auth/login', body: { identifier, password } });
const wanted = (more: object) => ({ name: 'Nimrat Kaur', password: PASSWORD, role: 'patient', ...more });
const counts = () => Promise.all([accounts, identifiers, credentials].map((c) => clinic.platform.store.count(c as typeof accounts, {})));

test.each(['patient', 'caregiver', 'pharmacy', 'doctor'])('opens an account for a %s; only a doctor starts unverified', async (role) => {
  const got = await register(wanted({ role, email: `${role}@new.test`, locale: 'pa' }));
  expect(got.status).toBe(201);
  expect(got.body).toEqual({
    user: {
      id: expect.stringMatching(/^usr_/),
      name: 'Nimrat Kaur',
      role,
      email: `${role}@new.test`,
      locale: 'pa',
      verified: role !== 'doctor',
    },
  });
  expect((await logIn(`${role}@new.test`)).status).toBe(200);
});

test('takes an e-mail address and a telephone number as people type them, and either signs in', async () => {
  const got = await register(wanted({ email: '  Nimrat@New.TEST ', phone: '098765 43210' }));
  expect(got.body).toMatchObject({ user: { email: 'nimrat@new.test', phone: '+919876543210', locale: 'en' } });
  for (const name of ['NIMRAT@new.test', '+91 98765-43210', '9876543210']) expect((await logIn(name)).status, name).toBe(200);
});

test('leaves the account, its names, a hash of its own and one line of the trail, and the password nowhere', async () => {
  const [people = 0, names = 0, hashes = 0] = await counts();
  const got = await register(wanted({ email: 'left@new.test', phone: '9876500001' }));
  expect(await counts()).toEqual([people + 1, names + 2, hashes + 1]);
  const { id } = got.body['user'] as { id: string };
  const trail = await clinic.platform.store.find(auditEvents, { where: [['subjectId', '==', id]], orderBy: [['at', 'desc']], limit: 5 });
  expect(trail.map(({ action, actorId }) => [action, actorId])).toEqual([['account.register', null]]);
  const kept = [await clinic.platform.store.get(accounts, id), await clinic.platform.store.get(credentials, id), trail, got.body];
  expect(JSON.stringify(kept)).not.toContain(PASSWORD);
});

test.each<[string, object, number, string, object[]?]>([
  ['no way to sign in', {}, 400, 'bad-request', [{ at: 'email', code: 'email-or-phone-needed' }]],
  ['an e-mail address that is none', { email: 'nimrat at new' }, 400, 'bad-request', [{ at: 'email', code: 'wrong-format' }]],
  ['a number in the place of the address', { email: '9876543210' }, 400, 'bad-request', [{ at: 'email', code: 'wrong-format' }]],
  ['a telephone number that is none', { phone: '12345' }, 400, 'bad-request', [{ at: 'phone', code: 'wrong-format' }]],
  ['no name', { email: 'x@new.test', name: '  ' }, 400, 'bad-request', [{ at: 'name', code: 'required' }]],
  ['a role nobody can choose', { email: 'x@new.test', role: 'admin' }, 400, 'bad-request', [{ at: 'role', code: 'not-one-of' }]],
  ['a language we do not speak', { email: 'x@new.test', locale: 'fr' }, 400, 'bad-request'],
  ['a short password', { email: 'x@new.test', password: 'short' }, 400, 'weak-password'],
  ['a common password', { email: 'x@new.test', password: 'password123' }, 400, 'weak-password'],
  ['a password that is the name', { email: 'x@new.test', password: 'nimrat kaur' }, 400, 'weak-password'],
  ['an e-mail address that has an account', { email: 'Asha@Demo.test' }, 409, 'already-registered'],
])('refuses %s and leaves nothing', async (_what, more, status, code, errors) => {
  const before = await counts();
  const got = await register(wanted(more));
  expect([got.status, got.body['code']]).toEqual([status, code]);
  if (errors) expect(got.body['errors']).toEqual(errors);
  expect(await counts()).toEqual(before);
});

test('a telephone number that is taken keeps the address beside it free', async () => {
  await register(wanted({ phone: '9876500002' }));
  expect((await register(wanted({ email: 'free@new.test', phone: '9876500002' }))).status).toBe(409);
  expect((await register(wanted({ email: 'free@new.test' }))).status).toBe(201);
});

test('of two who register one address in the same moment one gets it', async () => {
  const both = await Promise.all([1, 2].map((i) => register(wanted({ name: `Twin ${i}`, email: 'replay@new.test' }))));
  expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
});

test('sent twice with one key it is one account and one answer; with another body it is refused', async () => {
  const key = { 'idempotency-key': 'register-once' };
  const first = await register(wanted({ email: 'once@new.test' }), key);
  const before = await counts();
  const second = await register(wanted({ email: 'once@new.test' }), key);
  expect([second.status, second.body]).toEqual([201, first.body]);
  expect((await register(wanted({ email: 'other@new.test' }), key)).body['code']).toBe('idempotency-key-reused');
  expect(await counts()).toEqual(before);
});

test('a form goes where it asks to; refused, it comes back to its page with what was typed but the password', async () => {
  const form = { name: 'Nimrat', email: 'form@new.test', password: PASSWORD, role: 'patient', phone: '', _then: '/pa/sign-in' };
  const good = await clinic.call(POST, { path: PATH, form });
  expect([good.status, good.headers.get('location')]).toEqual([303, '/pa/sign-in']);
  const again = await clinic.call(POST, { path: PATH, form, headers: { referer: 'http://clinic.test/pa/register?step=2' } });
  expect(again.status).toBe(303);
  expect(again.headers.get('location')).toMatch(/^\/pa\/register\?step=2&problem=\w+$/);
  expect(again.headers.get('set-cookie')).toMatch(/^__flash=[^;]+; Max-Age=300; Path=\/; HttpOnly; SameSite=Lax$/);
  expect(again.headers.get('set-cookie')).not.toContain('river');
});

test('a form from another site is refused', async () => {
  const before = await counts();
  const got = await fromAnotherSite(POST, PATH, { name: 'X', email: 'evil@new.test', password: PASSWORD, role: 'patient' });
  expect([got.status, ((await got.json()) as { code: string }).code]).toEqual([403, 'wrong-origin']);
  expect(await counts()).toEqual(before);
});

test('a form signs its account in, also while wrong passwords make its name and address wait', async () => {
  const email = 'locked@new.test';
  for (let i = 0; i < 6; i += 1) await logIn(email, 'not the password');
  expect((await logIn(email)).status).toBe(429);
  const got = await clinic.call(POST, {
    path: PATH,
    form: { name: 'Nimrat Kaur', email, password: PASSWORD, role: 'patient', _then: '/en/home' },
  });
  expect([got.status, got.headers.get('location')]).toEqual([303, '/en/home']);
  expect(cookieFrom(got.headers)).toMatch(/^__session=ses_/);
});

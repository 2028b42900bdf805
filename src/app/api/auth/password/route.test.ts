import { afterEach, beforeEach, expect, test } from 'vitest';
import { GET as me } from '@/app/api/auth/me/route';
import { POST as signIn } from '@/app/api/auth/session/route';
import { DEMO_PASSWORD } from '@/domain/accounts/demo-clinic';
import { notifications } from '@/server/notifications/collections';
import { auditEvents } from '@/server/platform/audit/collections';
import { cookieFrom } from '@/testing/browser';
import { openClinic, type Clinic } from '@/testing/clinic';
import { addSecondFactor, logIn } from '@/testing/second-factor';
import { POST } from './route';

const PATH = '/api/auth/password';
const ASHA = 'asha@demo.test';
const KAUR = 'kaur@demo.test';
const NEW = 'bhains-9 khet';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

const change = (as: string, password: string, newPassword = NEW) => clinic.call(POST, { as, path: PATH, body: { password, newPassword } });
const cookieOf = async (identifier: string) =>
  cookieFrom((await clinic.call(signIn, { path: '/api/auth/session', body: { identifier, password: DEMO_PASSWORD } })).headers);
const status = async (cookie: string) => (await clinic.call(me, { path: '/api/auth/me', headers: { cookie } })).status;

test('sets the new password, ends every session, goes on under a new cookie, and tells the person', async () => {
  const [here, elsewhere] = [await cookieOf(ASHA), await cookieOf(ASHA)];
  const form = { password: DEMO_PASSWORD, newPassword: NEW, _then: '/hi/security?done=password' };
  const got = await clinic.call(POST, { path: PATH, form, headers: { cookie: here } });
  expect([got.status, got.headers.get('location')]).toEqual([303, '/hi/security?done=password']);
  expect([await status(here), await status(elsewhere), await status(cookieFrom(got.headers))]).toEqual([401, 401, 200]);
  expect((await logIn(clinic, ASHA)).body['code']).toBe('wrong-credentials');
  expect((await logIn(clinic, ASHA, undefined, NEW)).status).toBe(200);
  const told = await clinic.platform.store.find(notifications, { limit: 100 });
  expect(told.filter(({ recipients }) => recipients.includes(clinic.idOf(ASHA))).map(({ kind }) => kind)).toContain(
    'account-password-changed',
  );
  const events = await clinic.platform.store.find(auditEvents, { limit: 1000 });
  const changes = events.filter(({ action }) => action === 'account.change_password');
  expect(changes.map(({ actorId, subjectId }) => [actorId, subjectId])).toEqual([[clinic.idOf(ASHA), clinic.idOf(ASHA)]]);
});

test('asks for the present one, counts wrong ones, and then changes nothing', async () => {
  for (let i = 0; i < 5; i += 1) expect((await change(ASHA, 'not the password')).body['code']).toBe('wrong-credentials');
  expect((await change(ASHA, DEMO_PASSWORD)).body['code']).toBe('too-many-requests');
});

test.each([
  ['a short one', KAUR, 'bhains-9', 'too-short'],
  ['a common one', ASHA, 'password123', 'too-common'],
])('refuses %s for that role, and everything stays as it was', async (_what, who, newPassword, code) => {
  expect(await change(who, DEMO_PASSWORD, newPassword)).toMatchObject({
    status: 400,
    body: { code: 'weak-password', errors: [{ at: 'newPassword', code }] },
  });
  expect((await logIn(clinic, who)).status).toBe(200);
});

test('with an authenticator app the password alone is asked, and the new session still counts as opened with the app', async () => {
  const { code } = await addSecondFactor(clinic, KAUR);
  const signedIn = await clinic.call(signIn, {
    path: '/api/auth/session',
    body: { identifier: KAUR, password: DEMO_PASSWORD, code: code(30) },
  });
  const form = { password: DEMO_PASSWORD, newPassword: NEW, _then: '/en/security' };
  const got = await clinic.call(POST, { path: PATH, form, headers: { cookie: cookieFrom(signedIn.headers) } });
  const value = decodeURIComponent(cookieFrom(got.headers).slice('__session='.length));
  expect((await clinic.platform.identity.principalOf({ kind: 'cookie', value }))?.secondFactor).toBe('app');
});

test('is for who is signed in', async () => {
  const got = await clinic.call(POST, { path: PATH, body: { password: DEMO_PASSWORD, newPassword: NEW } });
  expect(got.status).toBe(401);
});

import { afterEach, beforeEach, expect, test } from 'vitest';
import { DEMO_PASSWORD } from '@/domain/accounts/demo-clinic';
import { accounts } from '@/server/platform/identity/collections';
import { cookieFrom, cookieValue } from '@/testing/browser';
import { openClinic, type Clinic } from '@/testing/clinic';
import { DELETE as signOut, POST as signIn } from '../session/route';
import { POST } from './route';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

const verify = (body: object, sent: { as?: string; headers?: Record<string, string> } = {}) =>
  clinic.call(POST, { path: '/api/auth/verify', body, ...sent });
const openSession = () =>
  clinic.call(signIn, { path: '/api/auth/session', body: { identifier: 'ravi@demo.test', password: DEMO_PASSWORD } });

test('says whose token it is, an access token or a session, to whoever holds it', async () => {
  const ofToken = await verify({ token: await clinic.tokenOf('asha@demo.test') });
  expect([ofToken.status, ofToken.body]).toMatchObject([200, { user: { id: clinic.idOf('asha@demo.test'), email: 'asha@demo.test' } }]);
  const ofCookie = await verify({ token: cookieValue((await openSession()).headers) });
  expect(ofCookie.body).toMatchObject({ user: { id: clinic.idOf('ravi@demo.test') } });
});

test('without a token in the body it is the one the call carries', async () => {
  expect((await verify({}, { as: 'asha@demo.test' })).body).toMatchObject({ user: { name: 'Asha Rani' } });
  const cookie = cookieFrom((await openSession()).headers);
  expect((await verify({}, { headers: { cookie } })).body).toMatchObject({ user: { name: 'Ravi Kumar' } });
});

test('the token in the body goes before the caller’s own', async () => {
  const token = await clinic.tokenOf('ravi@demo.test');
  expect((await verify({ token }, { as: 'asha@demo.test' })).body).toMatchObject({ user: { name: 'Ravi Kumar' } });
});

test.each<[string, object]>([
  ['no token at all', {}],
  ['an empty token', { token: '' }],
  ['a text that is none', { token: 'hello' }],
  ['a token of nobody', { token: `ses_${'x'.repeat(20)}.${'y'.repeat(40)}` }],
])('refuses %s', async (_what, body) => {
  const got = await verify(body);
  expect([got.status, got.body['code']]).toEqual([401, 'sign-in-needed']);
});

test('a dead token in the body is refused, whoever carries it here', async () => {
  const { headers } = await openSession();
  await clinic.call(signOut, { method: 'DELETE', path: '/api/auth/session', headers: { cookie: cookieFrom(headers) } });
  expect((await verify({ token: cookieValue(headers) }, { as: 'asha@demo.test' })).status).toBe(401);
});

test('a suspended person’s token is dead', async () => {
  const token = await clinic.tokenOf('asha@demo.test');
  const account = await clinic.platform.store.get(accounts, clinic.idOf('asha@demo.test'));
  if (!account) throw new Error('no account');
  await clinic.platform.store.commit(async (tx) => tx.put(accounts, { ...account, status: 'suspended' }));
  expect((await verify({ token })).status).toBe(401);
});

test('refuses a token that is no text, and one longer than any of ours', async () => {
  expect((await verify({ token: 7 })).status).toBe(400);
  expect((await verify({ token: 'x'.repeat(4097) })).status).toBe(400);
});

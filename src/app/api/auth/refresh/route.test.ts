import { afterEach, beforeEach, expect, test } from 'vitest';
import { DEMO_PASSWORD } from '@/domain/accounts/demo-clinic';
import { accounts, sessions } from '@/server/platform/identity/collections';
import { MONDAY_NINE, openClinic, type Clinic } from '@/testing/clinic';
import { POST as login } from '../login/route';
import { GET as me } from '../me/route';
import { POST } from './route';

const WEEK_SECONDS = 7 * 86_400;
const later = (seconds: number) => new Date(Date.parse(MONDAY_NINE) + seconds * 1000).toISOString();

type Tokens = { accessToken: string; refreshToken: string };

let clinic: Clinic;
let tokens: Tokens;
beforeEach(async () => {
  clinic = await openClinic();
  const got = await clinic.call(login, { path: '/api/auth/login', body: { identifier: 'asha@demo.test', password: DEMO_PASSWORD } });
  tokens = got.body as Tokens;
});
afterEach(() => clinic.close());

const refresh = (refreshToken: string) => clinic.call(POST, { path: '/api/auth/refresh', body: { refreshToken } });
const whoIs = async (accessToken: string) =>
  (await clinic.call(me, { path: '/api/auth/me', headers: { authorization: `Bearer ${accessToken}` } })).status;

test('gives new tokens and ends the old ones at once', async () => {
  const got = await refresh(tokens.refreshToken);
  expect(got.status).toBe(200);
  expect(got.body).toMatchObject({ tokenType: 'Bearer', expiresIn: 1800 });
  const fresh = got.body as Tokens;
  expect(new Set([tokens.accessToken, tokens.refreshToken, fresh.accessToken, fresh.refreshToken]).size).toBe(4);
  expect(await whoIs(fresh.accessToken)).toBe(200);
  expect(await whoIs(tokens.accessToken)).toBe(401);
});

test('goes on for as long as it is used within a week, and dies after one of silence', async () => {
  let { refreshToken } = tokens;
  for (const days of [6, 12, 18]) {
    clinic.at(later(days * 86_400));
    const got = await refresh(refreshToken);
    expect(got.status).toBe(200);
    ({ refreshToken } = got.body as Tokens);
  }
  clinic.at(later(18 * 86_400 + WEEK_SECONDS));
  expect((await refresh(refreshToken)).status).toBe(401);
});

test('a refresh token used again ends the whole family: whoever stole it, and whoever it was stolen from', async () => {
  const fresh = (await refresh(tokens.refreshToken)).body as Tokens;
  const again = await refresh(tokens.refreshToken);
  expect([again.status, again.body['code']]).toEqual([401, 'sign-in-needed']);
  expect(await whoIs(fresh.accessToken)).toBe(401);
  expect((await refresh(fresh.refreshToken)).status).toBe(401);
  const left = await clinic.platform.store.find(sessions, {
    where: [['userId', '==', clinic.idOf('asha@demo.test')]],
    orderBy: [['createdAt', 'desc']],
    limit: 5,
  });
  expect(left).toEqual([]);
});

test('of two who refresh with one token in the same moment not more than one is served', async () => {
  const both = await Promise.all([refresh(tokens.refreshToken), refresh(tokens.refreshToken)]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 401]);
});

test.each<[string, () => string]>([
  ['an access token', () => tokens.accessToken],
  ['a token of nobody', () => `ses_${'x'.repeat(20)}.${'y'.repeat(40)}`],
  ['a text that is no token', () => 'hello'],
  ['half a token', () => tokens.refreshToken.split('.')[0] ?? ''],
])('refuses %s in the same words', async (_what, token) => {
  const got = await refresh(token());
  expect([got.status, got.body['code']]).toEqual([401, 'sign-in-needed']);
});

test('a session cookie is no refresh token', async () => {
  const account = await clinic.platform.store.get(accounts, clinic.idOf('ravi@demo.test'));
  if (!account) throw new Error('no account');
  const cookie = await clinic.platform.identity.openSession({ account, secondFactor: 'none' }, { userAgent: 'test' });
  expect((await refresh(cookie)).status).toBe(401);
});

test('refuses a suspended person', async () => {
  const account = await clinic.platform.store.get(accounts, clinic.idOf('asha@demo.test'));
  if (!account) throw new Error('no account');
  await clinic.platform.store.commit(async (tx) => tx.put(accounts, { ...account, status: 'suspended' }));
  expect((await refresh(tokens.refreshToken)).status).toBe(401);
});

test.each([{}, { refreshToken: '' }, { refreshToken: 7 }])('refuses the body %j', async (body) => {
  const got = await clinic.call(POST, { path: '/api/auth/refresh', body });
  expect([got.status, got.body['code']]).toEqual([400, 'bad-request']);
});

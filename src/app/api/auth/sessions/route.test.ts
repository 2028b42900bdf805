import { afterEach, beforeEach, expect, test } from 'vitest';
import { DEMO_PASSWORD } from '@/domain/accounts/demo-clinic';
import { accounts } from '@/server/platform/identity/collections';
import { cookieFrom, fromAnotherSite } from '@/testing/browser';
import { MONDAY_NINE, openClinic, type Clinic } from '@/testing/clinic';
import { POST as login } from '../login/route';
import { GET as me } from '../me/route';
import { POST as signIn } from '../session/route';
import { DELETE, GET, POST } from './route';

const PATH = '/api/auth/sessions';
const body = { identifier: 'asha@demo.test', password: DEMO_PASSWORD };

type Session = { id: string; current: boolean; userAgent: string; createdAt: string; lastSeenAt: string };

let clinic: Clinic;
let phone = '';
let laptop = '';
let gateway = '';

beforeEach(async () => {
  clinic = await openClinic();
  const browser = async (agent: string) =>
    cookieFrom((await clinic.call(signIn, { path: '/api/auth/session', body, headers: { 'user-agent': agent } })).headers);
  phone = await browser('Old Phone');
  clinic.at('2026-01-05T03:31:00.000Z');
  laptop = await browser('Laptop');
  gateway = String((await clinic.call(login, { path: '/api/auth/login', body, headers: { 'user-agent': 'gateway' } })).body['accessToken']);
});
afterEach(() => clinic.close());

const list = async (cookie: string) => ((await clinic.call(GET, { path: PATH, headers: { cookie } })).body as { items: Session[] }).items;
const alive = async () => {
  const status = async (headers: Record<string, string>) => (await clinic.call(me, { path: '/api/auth/me', headers })).status;
  return [await status({ cookie: phone }), await status({ cookie: laptop }), await status({ authorization: `Bearer ${gateway}` })];
};

test('shows where the caller is signed in, newest first, and which of them is this one', async () => {
  const items = await list(phone);
  expect(items.map(({ userAgent, current }) => [userAgent, current])).toEqual(
    expect.arrayContaining([
      ['Old Phone', true],
      ['Laptop', false],
      ['gateway', false],
    ]),
  );
  expect(items).toHaveLength(3);
  expect(items.at(-1)).toMatchObject({ userAgent: 'Old Phone', createdAt: MONDAY_NINE });
});

test('shows nothing that signs anybody in, and nobody else’s', async () => {
  const got = await clinic.call(GET, { path: PATH, headers: { cookie: phone } });
  for (const credential of [phone, laptop, gateway]) expect(got.text).not.toContain(/ses_(\w+)\./.exec(credential)?.[1]);
  expect(Object.keys((got.body as { items: Session[] }).items[0] ?? {}).sort()).toEqual([
    'createdAt',
    'current',
    'id',
    'lastSeenAt',
    'userAgent',
  ]);
  const ravi = await clinic.call(GET, { path: PATH, as: 'ravi@demo.test' });
  expect((ravi.body as { items: Session[] }).items).toHaveLength(1);
});

test('a session that has ended by itself is not shown', async () => {
  clinic.at('2026-01-19T03:30:30.000Z');
  expect((await list(laptop)).map(({ userAgent }) => userAgent)).toEqual(['Laptop']);
});

test('sign out everywhere ends every session from the next request on, this one too', async () => {
  const got = await clinic.call(DELETE, { method: 'DELETE', path: PATH, headers: { cookie: phone } });
  expect([got.status, await alive()]).toEqual([204, [401, 401, 401]]);
  expect((await clinic.call(DELETE, { method: 'DELETE', path: PATH, headers: { cookie: phone } })).status).toBe(401);
  expect((await clinic.call(GET, { path: PATH, as: 'ravi@demo.test' })).status).toBe(200);
});

test('sign out everywhere else keeps this one, and sent twice changes nothing more', async () => {
  for (let i = 0; i < 2; i += 1) {
    const got = await clinic.call(DELETE, { method: 'DELETE', path: `${PATH}?keepThis=true`, headers: { cookie: laptop } });
    expect([got.status, await alive()]).toEqual([204, [401, 200, 401]]);
  }
});

test('a form does the same', async () => {
  const form = { _method: 'DELETE', _then: '/pa/sessions' };
  const got = await clinic.call(POST, { path: `${PATH}?keepThis=true`, form, headers: { cookie: phone } });
  expect([got.status, got.headers.get('location'), await alive()]).toEqual([303, '/pa/sessions', [200, 401, 401]]);
});

test('refuses strangers, another site’s form, and a word that is neither true nor false', async () => {
  expect((await clinic.call(GET, { path: PATH })).status).toBe(401);
  expect((await clinic.call(DELETE, { method: 'DELETE', path: PATH })).status).toBe(401);
  expect((await clinic.call(DELETE, { method: 'DELETE', path: `${PATH}?keepThis=maybe`, headers: { cookie: phone } })).status).toBe(400);
  expect((await fromAnotherSite(POST, PATH, { _method: 'DELETE' }, phone)).status).toBe(403);
  expect(await alive()).toEqual([200, 200, 200]);
});

test('somebody has fifty sessions at most: the oldest end, and every one that is left can be ended', async () => {
  const account = await clinic.platform.store.get(accounts, clinic.idOf('asha@demo.test'));
  if (!account) throw new Error('no account');
  for (let n = 0; n < 48; n += 1) {
    clinic.at(new Date(Date.parse(MONDAY_NINE) + (n + 3) * 30_000).toISOString());
    await clinic.platform.identity.openSession({ account, secondFactor: 'none' }, { userAgent: `Device ${String(n)}` });
  }
  expect(await alive()).toEqual([401, 200, 200]);
  const items = await list(laptop);
  expect(items).toHaveLength(50);
  const last = items.findLast(({ current }) => !current)?.id ?? '';
  await clinic.platform.identity.endSession(account.id, last);
  expect(await list(laptop)).toEqual(items.filter(({ id }) => id !== last));
});

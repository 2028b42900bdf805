import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DEMO_PASSWORD } from '@/domain/accounts/demo-clinic';
import { accounts } from '@/server/platform/identity/collections';
import { GET as me } from '../me/route';
import { fromAnotherSite } from '@/testing/browser';
import { MONDAY_NINE, openClinic, type Clinic } from '@/testing/clinic';
import { POST } from './route';

const PATH = '/api/auth/login';
const later = (seconds: number) => new Date(Date.parse(MONDAY_NINE) + seconds * 1000).toISOString();

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

const logIn = (identifier: string, password = DEMO_PASSWORD, address = '10.0.0.1') =>
  clinic.call(POST, { path: PATH, body: { identifier, password }, headers: { 'x-arogya-peer': address } });

async function wrongTimes(times: number, identifier: string, address?: string): Promise<number[]> {
  const statuses: number[] = [];
  for (let i = 0; i < times; i += 1) statuses.push((await logIn(identifier, 'not the password', address)).status);
  return statuses;
}

test('gives tokens that say who is calling', async () => {
  const got = await logIn('asha@demo.test');
  expect(got.status).toBe(200);
  expect(got.body).toEqual({
    accessToken: expect.stringMatching(/^ses_\w+\.\w{40}$/),
    refreshToken: expect.stringMatching(/^ses_\w+\.\w{40}$/),
    tokenType: 'Bearer',
    expiresIn: 1800,
  });
  expect(got.headers.get('set-cookie')).toBeNull();
  const authorization = `Bearer ${String(got.body['accessToken'])}`;
  expect((await clinic.call(me, { path: '/api/auth/me', headers: { authorization } })).body).toMatchObject({ user: { name: 'Asha Rani' } });
  clinic.at(later(1799));
  expect((await clinic.call(me, { path: '/api/auth/me', headers: { authorization } })).status).toBe(200);
  clinic.at(later(1800));
  expect((await clinic.call(me, { path: '/api/auth/me', headers: { authorization } })).status).toBe(401);
});

test('sent twice it opens two sessions, each with tokens of its own', async () => {
  const [first, second] = [await logIn('asha@demo.test'), await logIn('asha@demo.test')];
  expect(first.body['accessToken']).not.toBe(second.body['accessToken']);
});

test('a wrong password, an unknown address and a text that is neither are told in the same words', async () => {
  const [wrong, ...others] = [
    await logIn('asha@demo.test', 'not the password'),
    await logIn('nobody@demo.test', 'not the password'),
    await logIn('+919999999999', 'not the password'),
    await logIn('what is this', 'not the password'),
  ];
  expect([wrong.status, wrong.body['code']]).toEqual([401, 'wrong-credentials']);
  for (const other of others) {
    expect([other.status, other.text]).toEqual([wrong.status, wrong.text]);
    expect([...other.headers]).toEqual([...wrong.headers]);
  }
});

test.each<[string, object, string]>([
  ['no identifier', { password: 'x' }, 'identifier'],
  ['no password', { identifier: 'asha@demo.test' }, 'password'],
  ['an empty password', { identifier: 'asha@demo.test', password: '' }, 'password'],
  ['a password of a thousand letters and more', { identifier: 'asha@demo.test', password: 'x'.repeat(1025) }, 'password'],
  ['a list for an identifier', { identifier: ['asha@demo.test'], password: 'x' }, 'identifier'],
])('refuses %s', async (_what, body, at) => {
  const got = await clinic.call(POST, { path: PATH, body });
  expect([got.status, got.body['code']]).toEqual([400, 'bad-request']);
  expect(got.body['errors']).toMatchObject([{ at }]);
});

test('refuses what is not JSON, and a body that is too large', async () => {
  const post = (type: string, body: string) =>
    POST(new Request(`http://clinic.test${PATH}`, { method: 'POST', headers: { 'content-type': type }, body }));
  expect((await post('application/json', '{"identifier":')).status).toBe(400);
  expect((await post('text/plain', 'asha')).status).toBe(415);
  expect((await post('application/json', JSON.stringify({ identifier: 'x'.repeat(70_000), password: 'x' }))).status).toBe(413);
});

test('a suspended account is told so only to who knows its password', async () => {
  const account = await clinic.platform.store.get(accounts, clinic.idOf('asha@demo.test'));
  if (!account) throw new Error('no account');
  await clinic.platform.store.commit(async (tx) => tx.put(accounts, { ...account, status: 'suspended' }));
  expect((await logIn('asha@demo.test', 'not the password')).body['code']).toBe('wrong-credentials');
  const right = await logIn('asha@demo.test');
  expect([right.status, right.body['code']]).toEqual([403, 'account-suspended']);
});

test('a form from another site is refused before anything is tried', async () => {
  const got = await fromAnotherSite(POST, PATH, { identifier: 'asha@demo.test', password: DEMO_PASSWORD });
  expect(got.status).toBe(403);
});

describe('wrong passwords', () => {
  test('five from one address make that account wait half a minute there, whatever is sent', async () => {
    expect(await wrongTimes(5, 'asha@demo.test')).toEqual([401, 401, 401, 401, 401]);
    const waiting = await logIn('asha@demo.test');
    expect([waiting.status, waiting.body['code'], waiting.headers.get('retry-after')]).toEqual([429, 'too-many-requests', '30']);
    expect((await logIn('Asha@Demo.Test')).status).toBe(429);
    expect((await logIn('ravi@demo.test')).status).toBe(200);
    clinic.at(later(29));
    expect((await logIn('asha@demo.test')).headers.get('retry-after')).toBe('1');
    clinic.at(later(30));
    expect((await logIn('asha@demo.test')).status).toBe(200);
  });

  test('from one address do not lock the owner out at another', async () => {
    await wrongTimes(20, 'asha@demo.test', '10.6.6.6');
    expect((await logIn('asha@demo.test', DEMO_PASSWORD, '10.0.0.2')).status).toBe(200);
  });

  test('fifty from many addresses make the account wait everywhere', async () => {
    for (let i = 0; i < 10; i += 1) await wrongTimes(5, 'asha@demo.test', `10.6.6.${i}`);
    expect((await logIn('asha@demo.test', DEMO_PASSWORD, '10.0.0.2')).status).toBe(429);
    expect((await logIn('ravi@demo.test', DEMO_PASSWORD, '10.6.6.1')).status).toBe(200);
  });

  test('each further one doubles the wait, up to a quarter of an hour', async () => {
    await wrongTimes(5, 'asha@demo.test');
    let seconds = 30;
    const waits: (string | null)[] = [];
    for (let i = 0; i < 6; i += 1) {
      clinic.at(later(seconds));
      await logIn('asha@demo.test', 'not the password');
      const wait = (await logIn('asha@demo.test')).headers.get('retry-after');
      waits.push(wait);
      seconds += Number(wait);
    }
    expect(waits).toEqual(['60', '120', '240', '480', '900', '900']);
  });

  test('are forgotten after a right one, and after an hour', async () => {
    await wrongTimes(4, 'asha@demo.test');
    expect((await logIn('asha@demo.test')).status).toBe(200);
    expect(await wrongTimes(4, 'asha@demo.test')).toEqual([401, 401, 401, 401]);
    clinic.at(later(3600));
    expect(await wrongTimes(4, 'asha@demo.test')).toEqual([401, 401, 401, 401]);
    expect((await logIn('asha@demo.test')).status).toBe(200);
  });

  test('slow down an account that does not exist in the same way', async () => {
    const known = await wrongTimes(7, 'asha@demo.test', '10.0.0.5');
    const unknown = await wrongTimes(7, 'nobody@demo.test', '10.0.0.6');
    expect(unknown).toEqual(known);
  });

  test('of two hundred accounts from one address make that address wait for seconds, and no other; a success does not clear it', async () => {
    for (let i = 0; i < 100; i += 1) await wrongTimes(1, `guess${i}@demo.test`, '10.9.9.9');
    expect((await logIn('ravi@demo.test', DEMO_PASSWORD, '10.9.9.9')).status).toBe(200);
    for (let i = 100; i < 200; i += 1) await wrongTimes(1, `guess${i}@demo.test`, '10.9.9.9');
    const waiting = await logIn('ravi@demo.test', DEMO_PASSWORD, '10.9.9.9');
    expect([waiting.status, waiting.headers.get('retry-after')]).toEqual([429, '5']);
    expect((await logIn('ravi@demo.test', DEMO_PASSWORD, '10.9.9.8')).status).toBe(200);
    clinic.at(later(5));
    expect((await logIn('ravi@demo.test', DEMO_PASSWORD, '10.9.9.9')).status).toBe(200);
  });

  test('from one IPv6 network count together, however its addresses are written', async () => {
    for (let i = 0; i < 3; i += 1) await wrongTimes(1, 'ravi@demo.test', `2001:db8:0:2::${i.toString(16)}`);
    for (let i = 3; i < 5; i += 1) await wrongTimes(1, 'ravi@demo.test', `2001:0db8::2:0:0:a:${i.toString(16)}`);
    expect((await logIn('ravi@demo.test', DEMO_PASSWORD, '2001:db8:0:2:ffff::1')).status).toBe(429);
    expect((await logIn('ravi@demo.test', DEMO_PASSWORD, '2001:db8:0:3::1')).status).toBe(200);
  });

  test('many at once are no more tries than one by one; many right ones at once are all let in', async () => {
    const many = (password: string) => Promise.all(Array.from({ length: 20 }, () => logIn('asha@demo.test', password)));
    expect((await many(DEMO_PASSWORD)).every(({ status }) => status === 200)).toBe(true);
    const guesses = await many('not the password');
    expect(guesses.filter(({ status }) => status === 401)).toHaveLength(5);
    expect(guesses.filter(({ status }) => status === 429)).toHaveLength(15);
  });
});

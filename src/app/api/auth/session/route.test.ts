import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DEMO_PASSWORD } from '@/domain/accounts/demo-clinic';
import { cookieFrom, fromAnotherSite } from '@/testing/browser';
import { MONDAY_NINE, openClinic, type Clinic } from '@/testing/clinic';
import { GET as me } from '../me/route';
import { DELETE, POST } from './route';

const PATH = '/api/auth/session';
const RIGHT = { identifier: 'asha@demo.test', password: DEMO_PASSWORD };
const WRONG = { ...RIGHT, password: 'not the password' };
const later = (seconds: number) => new Date(Date.parse(MONDAY_NINE) + seconds * 1000).toISOString();

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

const signIn = async (headers: Record<string, string> = {}) => clinic.call(POST, { path: PATH, body: RIGHT, headers });
const whoIs = async (cookie: string) => (await clinic.call(me, { path: '/api/auth/me', headers: { cookie } })).status;

test('gives a browser a session cookie that no script reads and no other site sends', async () => {
  const got = await signIn();
  expect([got.status, got.body]).toMatchObject([200, { user: { name: 'Asha Rani', email: 'asha@demo.test' } }]);
  const [set = ''] = got.headers.getSetCookie();
  expect(set).toMatch(/^__session=ses_\w+\.\w{40}; Max-Age=1209600; Path=\/; HttpOnly; SameSite=Lax$/);
  expect(await whoIs(cookieFrom(got.headers))).toBe(200);
  expect(got.text).not.toContain('ses_');
});

test('over TLS the cookie is for TLS alone', async () => {
  const set = (await signIn({ 'x-forwarded-proto': 'https' })).headers.getSetCookie();
  expect(set.map((one) => one.endsWith('; HttpOnly; Secure; SameSite=Lax'))).toEqual([true, true, true]);
});

describe('with a public address on https', () => {
  beforeEach(async () => {
    await clinic.close();
    clinic = await openClinic({ PUBLIC_URL: 'https://clinic.test' });
  });

  test('every cookie is for TLS alone, also where the proxy does not say that it spoke TLS', async () => {
    const out = await clinic.call(DELETE, {
      method: 'DELETE',
      path: PATH,
      headers: { cookie: cookieFrom((await signIn()).headers), origin: 'https://clinic.test' },
    });
    const set = [...(await signIn()).headers.getSetCookie(), ...out.headers.getSetCookie()];
    expect(set.map((one) => one.includes('; Secure'))).toEqual([true, true, true, true, true]);
  });

  test('the same host without TLS, or on another port, is another origin', async () => {
    for (const [origin, status] of [
      ['https://clinic.test', 200],
      ['http://clinic.test', 403],
      ['https://clinic.test:8443', 403],
    ] as const) {
      expect([origin, (await signIn({ cookie: 'theme=dark', origin })).status]).toEqual([origin, status]);
    }
  });
});

test('the session ends by itself after two weeks', async () => {
  const cookie = cookieFrom((await signIn()).headers);
  clinic.at(later(14 * 86_400 - 1));
  expect(await whoIs(cookie)).toBe(200);
  clinic.at(later(14 * 86_400));
  expect(await whoIs(cookie)).toBe(401);
});

test('a session cookie is no bearer token, and a wrong or changed one is nobody’s', async () => {
  const cookie = cookieFrom((await signIn()).headers);
  const authorization = `Bearer ${decodeURIComponent(cookie.replace('__session=', ''))}`;
  expect((await clinic.call(me, { path: '/api/auth/me', headers: { authorization } })).status).toBe(401);
  expect(await whoIs(`${cookie.slice(0, -1)}${cookie.endsWith('a') ? 'b' : 'a'}`)).toBe(401);
  expect(await whoIs('__session=')).toBe(401);
});

test('signing out ends the session itself, and takes away its cookie and the key of what the phone kept under it', async () => {
  const cookie = cookieFrom((await signIn()).headers);
  const other = cookieFrom((await signIn()).headers);
  const out = await clinic.call(DELETE, { method: 'DELETE', path: PATH, headers: { cookie } });
  expect([out.status, out.text]).toEqual([204, '']);
  expect(out.headers.getSetCookie()).toEqual([
    '__session=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax',
    'offline-key=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax',
  ]);
  expect([await whoIs(cookie), await whoIs(other)]).toEqual([401, 200]);
  expect((await clinic.call(DELETE, { method: 'DELETE', path: PATH, headers: { cookie } })).status).toBe(401);
});

test.each<[string, object, number, string]>([
  ['a wrong password', WRONG, 401, 'wrong-credentials'],
  ['an unknown address', { ...WRONG, identifier: 'nobody@demo.test' }, 401, 'wrong-credentials'],
  ['no password', { identifier: 'asha@demo.test' }, 400, 'bad-request'],
])('refuses %s and sets no cookie', async (_what, body, status, code) => {
  const got = await clinic.call(POST, { path: PATH, body });
  expect([got.status, got.body['code'], got.headers.get('set-cookie')]).toEqual([status, code, null]);
});

test('a token of Firebase’s signs nobody in where there is no Firebase, and the answer says so', async () => {
  const got = await clinic.call(POST, { path: PATH, body: { idToken: 'x.y.z' } });
  expect([got.status, got.body]).toMatchObject([400, { code: 'bad-request', errors: [{ at: 'idToken', code: 'not-here' }] }]);
  expect((await clinic.call(POST, { path: PATH, body: { idToken: 'x'.repeat(4097) } })).body).toMatchObject({
    errors: [{ at: 'idToken', code: 'too-long' }],
  });
});

test('with nothing to sign in by, both fields are asked for', async () => {
  const got = await clinic.call(POST, { path: PATH, body: {} });
  expect(got.body).toMatchObject({
    errors: [
      { at: 'identifier', code: 'required' },
      { at: 'password', code: 'required' },
    ],
  });
});

test('without script: a form signs in and goes on, and a form signs out', async () => {
  const inside = await clinic.call(POST, { path: PATH, form: { ...RIGHT, _then: '/pa/appointments?new=1' } });
  expect([inside.status, inside.headers.get('location'), inside.text]).toEqual([303, '/pa/appointments?new=1', '']);
  const cookie = cookieFrom(inside.headers);
  expect(await whoIs(cookie)).toBe(200);
  const out = await clinic.call(POST, { path: PATH, form: { _method: 'DELETE', _then: '/pa' }, headers: { cookie } });
  expect([out.status, out.headers.get('location')]).toEqual([303, '/pa']);
  expect(await whoIs(cookie)).toBe(401);
});

test('without script: a wrong password comes back to its page, sealed, without the password', async () => {
  const got = await clinic.call(POST, { path: PATH, form: WRONG, headers: { referer: 'http://clinic.test/hi/sign-in' } });
  expect([got.status, cookieFrom(got.headers)]).toEqual([303, '']);
  expect(got.headers.get('location')).toMatch(/^\/hi\/sign-in\?problem=\w+$/);
  expect(got.headers.get('set-cookie')).not.toMatch(/asha|password/);
});

test.each(['https://evil.test/', '//evil.test', '/\\evil.test', 'javascript:alert(1)', ''])(
  'a form is never sent on to %j',
  async (_then) => {
    const got = await clinic.call(POST, { path: PATH, form: { ...RIGHT, _then } });
    expect([got.status, got.headers.get('location')]).toEqual([303, '/']);
  },
);

test('another site can neither sign its visitor in here nor out', async () => {
  const cookie = cookieFrom((await signIn()).headers);
  const inside = await fromAnotherSite(POST, PATH, RIGHT);
  const out = await fromAnotherSite(POST, PATH, { _method: 'DELETE' }, cookie);
  expect([inside.status, inside.headers.get('set-cookie'), out.status]).toEqual([403, null, 403]);
  expect(await whoIs(cookie)).toBe(200);
});

test('a form may mean DELETE or nothing, and no other method', async () => {
  const got = await clinic.call(POST, { path: PATH, form: { _method: 'PUT' } });
  expect([got.status, got.body['code']]).toEqual([405, 'wrong-method']);
});

test('signing in goes on to a path of ours, whatever the address asked for', async () => {
  const goesOnTo = async (then: string) =>
    (await clinic.call(POST, { path: PATH, form: { ...RIGHT, _then: then } })).headers.get('location');
  expect(await goesOnTo('//elsewhere.test')).toBe('/');
  expect(await goesOnTo('/{nothing}/elsewhere.test')).toBe('/');
  expect(await goesOnTo('/{constructor}')).toBe('/');
  expect(await goesOnTo('/pa/doctors?q=ਬੁਖਾਰ\u0001')).toBe(`/pa/doctors?q=${encodeURIComponent('ਬੁਖਾਰ\u0001')}`);
});

test('a broken cookie is no cookie, and an origin that is none is not ours', async () => {
  expect(await whoIs('__session=%')).toBe(401);
  expect((await clinic.call(POST, { path: PATH, form: RIGHT, headers: { cookie: '__session=%E0%A4%A' } })).status).toBe(303);
  const got = await clinic.call(POST, { path: PATH, body: RIGHT, headers: { cookie: 'theme=dark', origin: 'nonsense' } });
  expect([got.status, got.body['code']]).toEqual([403, 'wrong-origin']);
});

test('a form is read no further than its endpoint reads, also where it may mean another method', async () => {
  let sent = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 16_384;
      if (sent > 10_000_000) controller.close();
      else controller.enqueue(new TextEncoder().encode('a'.repeat(16_384)));
    },
  });
  const headers = { host: 'clinic.test', 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' };
  const sentInPieces = { method: 'POST', headers, body: endless, duplex: 'half' };
  const response = await POST(new Request(`http://clinic.test${PATH}`, sentInPieces));
  expect(response.status).toBe(413);
  expect(sent).toBeLessThan(400_000);
});

describe('a device that signed in before', () => {
  const wrongTimes = async (times: number, headers: Record<string, string> = {}) => {
    const statuses: number[] = [];
    for (let i = 0; i < times; i += 1) statuses.push((await clinic.call(POST, { path: PATH, body: WRONG, headers })).status);
    return statuses;
  };
  const deviceOf = async (body: object = RIGHT, headers: Record<string, string> = {}) =>
    cookieFrom((await clinic.call(POST, { path: PATH, body, headers })).headers, '__device');

  test('keeps a token that no script reads, which outlives the session and names nobody', async () => {
    const got = await signIn();
    const set = got.headers.getSetCookie().find((one) => one.startsWith('__device=')) ?? '';
    expect(set).toMatch(/^__device=[\w-]+; Max-Age=15552000; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(set).not.toContain('asha');
  });

  test('is not slowed by the wrong passwords of others, even from its own address', async () => {
    const cookie = await deviceOf();
    await wrongTimes(6);
    expect((await signIn()).status).toBe(429);
    expect((await signIn({ cookie })).status).toBe(200);
  });

  test('has ten tries of its own, then waits', async () => {
    const cookie = await deviceOf();
    expect(await wrongTimes(11, { cookie })).toEqual([...new Array<number>(10).fill(401), 429]);
    expect((await signIn({ cookie })).status).toBe(429);
    expect((await signIn()).status).toBe(200);
  });

  test('is known for the accounts that signed in on it, and for no other', async () => {
    const asha = await deviceOf();
    const both = await deviceOf({ ...RIGHT, identifier: 'ravi@demo.test' }, { cookie: asha });
    await wrongTimes(6);
    expect((await signIn({ cookie: both })).status).toBe(200);
    const ravi = await deviceOf({ ...RIGHT, identifier: 'ravi@demo.test' });
    await wrongTimes(6);
    expect((await signIn({ cookie: ravi })).status).toBe(429);
  });

  test('is forgotten half a year after the last sign-in, and when its token was changed', async () => {
    const cookie = await deviceOf();
    await wrongTimes(6);
    // Not the last character, some bits of which belong to no byte.
    const changed = cookie.replace(/.(?=.{20}$)/, (one) => (one === 'A' ? 'B' : 'A'));
    expect((await signIn({ cookie: changed })).status).toBe(429);
    clinic.at(later(180 * 86_400));
    await wrongTimes(6);
    expect((await signIn({ cookie })).status).toBe(429);
  });
});

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { accounts, identifiers, sessions } from '@/server/platform/identity/collections';
import { newEmail, newPhone, toolkit, tokenByLink, tokenByPhone } from '@/testing/auth-emulator';
import { cookieFrom } from '@/testing/browser';
import { openFirebaseClinic, type FirebaseClinic } from '@/testing/firebase-clinic';
import { GET as me } from '../me/route';
import { POST as register } from '../register/route';
import { DELETE, POST } from './route';

const PATH = '/api/auth/session';
const PASSWORD = 'a kettle of green mangoes';

let clinic: FirebaseClinic;
beforeEach(async () => {
  clinic = await openFirebaseClinic();
});
afterEach(() => clinic.close());

const enter = (body: object, headers: Record<string, string> = {}) => clinic.call(POST, { path: PATH, body, headers });
const whoIs = async (cookie: string) =>
  (await clinic.call(me, { path: '/api/auth/me', headers: { cookie } })).body['user'] as { id: string } | undefined;
const join = async (person: object) =>
  (await clinic.call(register, { path: '/api/auth/register', body: { name: 'Asha Rani', password: PASSWORD, role: 'patient', ...person } }))
    .body['user'] as { id: string };

test('a newcomer’s phone opens a patient’s account and a session, under our own id at Firebase too', async () => {
  const phone = newPhone();
  const got = await enter({ idToken: await tokenByPhone(phone), name: 'Balbir Singh', locale: 'pa' });
  expect([got.status, got.body]).toMatchObject([200, { user: { name: 'Balbir Singh', role: 'patient', phone, locale: 'pa' } }]);
  const { id } = got.body['user'] as { id: string };
  expect((await whoIs(cookieFrom(got.headers)))?.id).toBe(id);
  expect(await clinic.auth.getUserByPhoneNumber(phone)).toMatchObject({ uid: id, customClaims: { role: 'patient' } });
  const again = await enter({ idToken: await tokenByPhone(phone) });
  expect([again.status, again.body]).toMatchObject([200, { user: { id, name: 'Balbir Singh' } }]);
});

test('a newcomer by e-mail link is called by their address until they say their name', async () => {
  const email = newEmail();
  const got = await enter({ idToken: await tokenByLink(email) });
  expect(got.body).toMatchObject({ user: { name: email.split('@')[0], email, role: 'patient' } });
});

test('a newcomer is asked for their name where the page wants it, and nothing is made before', async () => {
  const idToken = await tokenByPhone(newPhone());
  const asked = await enter({ idToken, askName: true });
  expect([asked.status, asked.body]).toMatchObject([400, { code: 'bad-request', errors: [{ at: 'name', code: 'required' }] }]);
  expect(await clinic.platform.store.count(accounts, {})).toBe(0);
  expect((await enter({ idToken, askName: true, name: 'Balbir' })).status).toBe(200);
});

test('two tabs at once open one account', async () => {
  const idToken = await tokenByPhone(newPhone());
  const both = await Promise.all([enter({ idToken }), enter({ idToken })]);
  expect(both.filter(({ status }) => status === 200).length).toBeGreaterThan(0);
  expect(await clinic.platform.store.count(accounts, {})).toBe(1);
});

test('sent again with the same key it signs in again: no record keeps a session', async () => {
  const phone = newPhone();
  await enter({ idToken: await tokenByPhone(phone) });
  const body = { idToken: await tokenByPhone(phone) };
  for (let i = 0; i < 2; i += 1) {
    const got = await enter(body, { 'idempotency-key': 'the same' });
    expect((await whoIs(cookieFrom(got.headers)))?.id).toBeDefined();
  }
});

test.each<[string, () => Promise<string>]>([
  ['a text that is no token', () => Promise.resolve('x.y.z')],
  [
    'a token that proves no address',
    async () =>
      String((await toolkit('v1/accounts:signUp', { email: newEmail(), password: PASSWORD, returnSecureToken: true }))['idToken']),
  ],
])('refuses %s', async (_what, make) => {
  const got = await enter({ idToken: await make() });
  expect([got.status, got.body['code'], got.headers.get('set-cookie')]).toEqual([401, 'sign-in-needed', null]);
});

test('refuses a token of somebody who signed in more than five minutes ago', async () => {
  const idToken = await tokenByPhone(newPhone());
  clinic.later(301);
  expect((await enter({ idToken })).body['code']).toBe('sign-in-needed');
});

test('a token of our own person who was since suspended at Firebase is dead', async () => {
  const phone = newPhone();
  const first = await enter({ idToken: await tokenByPhone(phone) });
  const { id } = first.body['user'] as { id: string };
  const idToken = await tokenByPhone(phone);
  await clinic.auth.updateUser(id, { disabled: true });
  expect((await enter({ idToken })).body['code']).toBe('sign-in-needed');
});

describe('an account that was registered with a password', () => {
  test('is its owner’s by password, and the token of that password signs in too', async () => {
    const email = newEmail();
    const { id } = await join({ email });
    expect((await enter({ identifier: email, password: PASSWORD })).body).toMatchObject({ user: { id } });
    const { idToken } = await toolkit('v1/accounts:signInWithPassword', { email, password: PASSWORD, returnSecureToken: true });
    expect((await enter({ idToken })).body).toMatchObject({ user: { id } });
  });

  test('goes to whoever first proves its number, and the password of whoever wrote it there ends', async () => {
    const phone = newPhone();
    const { id } = await join({ phone });
    const stranger = cookieFrom((await enter({ identifier: phone, password: PASSWORD })).headers);
    const got = await enter({ idToken: await tokenByPhone(phone) });
    expect(got.body).toMatchObject({ user: { id } });
    expect((await whoIs(cookieFrom(got.headers)))?.id).toBe(id);
    expect(await whoIs(stranger)).toBeUndefined();
    expect((await enter({ identifier: phone, password: PASSWORD })).body['code']).toBe('wrong-credentials');
  });

  test('loses an address that only its registration named when its number is proved', async () => {
    const [phone, email] = [newPhone(), newEmail()];
    const { id } = await join({ phone, email });
    const got = await enter({ idToken: await tokenByPhone(phone) });
    expect(got.body).toMatchObject({ user: { id, phone } });
    expect(got.body['user']).not.toHaveProperty('email');
    expect(await clinic.platform.identity.userIdOf(email)).toBeNull();
    expect((await clinic.auth.getUser(id)).email).toMatch(/@account\.invalid$/);
  });

  test('keeps everything when its owner, signed in, proves the number', async () => {
    const phone = newPhone();
    const { id } = await join({ phone });
    const cookie = cookieFrom((await enter({ identifier: phone, password: PASSWORD })).headers);
    const got = await enter({ idToken: await tokenByPhone(phone) }, { cookie, 'sec-fetch-site': 'same-origin' });
    expect(got.body).toMatchObject({ user: { id } });
    expect((await whoIs(cookie))?.id).toBe(id);
    expect((await enter({ identifier: phone, password: PASSWORD })).status).toBe(200);
    expect((await clinic.auth.getUserByPhoneNumber(phone)).uid).toBe(id);
  });

  test('whose address is proved gives up a number it only claims to who has the phone', async () => {
    const [phone, email] = [newPhone(), newEmail()];
    const { id } = await join({ phone, email });
    // Registered with the address of somebody who then proves it while signed in.
    const cookie = cookieFrom((await enter({ identifier: email, password: PASSWORD })).headers);
    await enter({ idToken: await tokenByLink(email) }, { cookie, 'sec-fetch-site': 'same-origin' });
    const got = await enter({ idToken: await tokenByPhone(phone) });
    expect((got.body['user'] as { id: string }).id).not.toBe(id);
    expect(await clinic.platform.store.get(accounts, id)).not.toHaveProperty('phone');
    expect((await enter({ identifier: email, password: PASSWORD })).body).toMatchObject({ user: { id, email } });
  });

  test.each(['doctor', 'pharmacy'])('is not opened to a phone when it is a %s’s: the number may have been mistyped', async (role) => {
    const phone = newPhone();
    await join({ phone, role });
    const got = await enter({ idToken: await tokenByPhone(phone) });
    expect([got.status, got.body['code'], got.headers.get('set-cookie')]).toEqual([403, 'not-allowed', null]);
    expect((await enter({ identifier: phone, password: PASSWORD })).status).toBe(200);
  });
});

test('signing out ends the session at once, and Firebase’s part of the cookie alone is nobody’s', async () => {
  const cookie = cookieFrom((await enter({ idToken: await tokenByPhone(newPhone()) })).headers);
  expect(await clinic.platform.store.count(sessions, {})).toBe(1);
  const [, ...vendors] = decodeURIComponent(cookie).slice('__session='.length).split('.').slice(1);
  expect(await whoIs(`__session=${vendors.join('.')}`)).toBeUndefined();
  const out = await clinic.call(DELETE, { method: 'DELETE', path: PATH, headers: { cookie, 'sec-fetch-site': 'same-origin' } });
  expect([out.status, await whoIs(cookie), await clinic.platform.store.count(sessions, {})]).toEqual([204, undefined, 0]);
});

test('our own half of a cookie with somebody else’s of Firebase is nobody’s', async () => {
  const [mine = '', theirs = ''] = await Promise.all(
    [1, 2].map(async () =>
      decodeURIComponent(cookieFrom((await enter({ idToken: await tokenByPhone(newPhone()) })).headers)).slice('__session='.length),
    ),
  );
  const mixed = [...mine.split('.').slice(0, 2), ...theirs.split('.').slice(2)].join('.');
  expect(await whoIs(`__session=${mixed}`)).toBeUndefined();
  expect(await whoIs(`__session=${mine}`)).toBeDefined();
  expect(await clinic.platform.store.count(identifiers, {})).toBe(2);
});

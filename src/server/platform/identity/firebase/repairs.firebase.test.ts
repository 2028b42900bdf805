import pino from 'pino';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { PUT as setStatus } from '@/app/api/admin/users/[id]/status/route';
import { POST as login } from '@/app/api/auth/login/route';
import { GET as me } from '@/app/api/auth/me/route';
import { POST as register } from '@/app/api/auth/register/route';
import { POST as signIn } from '@/app/api/auth/session/route';
import { GET as myProfile, PUT as saveProfile } from '@/app/api/profile/me/route';
import { registerAccount } from '@/server/accounts/register-account';
import { newEmail, newPhone, tokenByPhone } from '@/testing/auth-emulator';
import { cookieFrom } from '@/testing/browser';
import { CHEAP } from '@/testing/clinic';
import { openFirebaseClinic, SECRET, type FirebaseClinic } from '@/testing/firebase-clinic';
import { newId } from '../../random';
import { accounts, credentials, identityTasks } from '../collections';
import { embeddedIdentity } from '../embedded';
import type { AdminAuth } from './deps';

const PASSWORD = 'a kettle of green mangoes';
const NOBODY = '127.0.0.1:1';

let clinic: FirebaseClinic;
afterEach(() => clinic.close());

const wanted = (email: string) => ({ name: 'Asha Rani', email, password: PASSWORD, role: 'patient' as const });
const join = (email: string) => clinic.call(register, { path: '/api/auth/register', body: wanted(email) });
const enter = (identifier: string) => clinic.call(signIn, { path: '/api/auth/session', body: { identifier, password: PASSWORD } });
const idIn = ({ body }: { body: Record<string, unknown> }) => (body['user'] as { id: string }).id;
const withCookie = (cookie: string) => ({ cookie, 'sec-fetch-site': 'same-origin' });
const userAt = (email: string) =>
  clinic.auth.getUserByEmail(email).then(
    ({ uid }) => uid,
    () => null,
  );

/** Somebody whom an admin of this clinic is. */
async function admin(): Promise<string> {
  const email = newEmail();
  const id = idIn(await join(email));
  const account = await clinic.platform.store.get(accounts, id);
  if (account) await clinic.platform.store.commit(async (tx) => tx.put(accounts, { ...account, role: 'admin' }));
  const cookie = cookieFrom((await enter(email)).headers);
  const value = decodeURIComponent(cookie.slice(cookie.indexOf('=') + 1));
  const { sessionId = '' } = (await clinic.platform.identity.principalOf({ kind: 'cookie', value })) ?? {};
  // The emulator has no authenticator apps, without one of which an admin may do nothing.
  await clinic.platform.identity.noteProof(sessionId, 'app');
  return cookie;
}
const change = (cookie: string, id: string, status: string) =>
  clinic.call(setStatus, {
    method: 'PUT',
    path: `/api/admin/users/${id}/status`,
    body: { status, reason: 'asked for' },
    headers: withCookie(cookie),
  });

describe('a registration', () => {
  test('whose commit failed leaves no user at Firebase', async () => {
    clinic = await openFirebaseClinic();
    const email = newEmail();
    const broken = { ...clinic.ctx, commit: () => Promise.reject(new Error('the store is gone')) };
    await expect(registerAccount(broken, wanted(email))).rejects.toThrow('the store is gone');
    expect(await userAt(email)).toBeNull();
    expect((await join(email)).status).toBe(201);
  });

  test('clears away what one left that died half-way, but not what may be at work this moment', async () => {
    clinic = await openFirebaseClinic();
    const [old, young] = [newEmail(), newEmail()];
    const yesterday = new Date(Date.now() - 86_400_000).toUTCString();
    await clinic.auth.importUsers([{ uid: newId('usr'), email: old, metadata: { creationTime: yesterday } }]);
    await clinic.auth.createUser({ uid: newId('usr'), email: young, password: PASSWORD });
    const [taken, refused] = [await join(old), await join(young)];
    expect([taken.status, await userAt(old)]).toEqual([201, idIn(taken)]);
    expect([refused.status, refused.body['code'], Number(refused.headers.get('retry-after')) > 60]).toEqual([503, 'try-later', true]);
  });
});

/** Firebase keeps the instant of a revocation in whole seconds of its own clock: only time that has passed tells two apart. */
const pass = (ms: number) => new Promise((done) => setTimeout(done, ms));

describe('what an admin decides', () => {
  test('is at Firebase too: suspended is disabled and signed out there, restored is enabled', async () => {
    clinic = await openFirebaseClinic();
    const cookie = await admin();
    const email = newEmail();
    const id = idIn(await join(email));
    const before = (await clinic.auth.getUser(id)).tokensValidAfterTime ?? '';
    await pass(1100);
    expect((await change(cookie, id, 'suspended')).status).toBe(200);
    const suspended = await clinic.auth.getUser(id);
    expect([suspended.disabled, Date.parse(suspended.tokensValidAfterTime ?? '') > Date.parse(before)]).toEqual([true, true]);
    expect((await enter(email)).body['code']).toBe('wrong-credentials');
    expect((await change(cookie, id, 'active')).status).toBe(200);
    expect([(await clinic.auth.getUser(id)).disabled, (await enter(email)).status]).toEqual([false, 200]);
  });

  test('holds here at once when Firebase cannot be told, and is told by the job', async () => {
    let isCut = false;
    const cut = (auth: AdminAuth): AdminAuth =>
      new Proxy(auth, {
        get(target, name) {
          if (isCut) return () => Promise.reject(Object.assign(new Error('no line'), { code: 'app/network-error' }));
          const value: unknown = Reflect.get(target, name, target);
          return typeof value === 'function' ? (value.bind(target) as unknown) : value;
        },
      });
    clinic = await openFirebaseClinic({ before: cut });
    const email = newEmail();
    const id = idIn(await join(email));
    const cookie = cookieFrom((await enter(email)).headers);
    isCut = true;
    await clinic.platform.store.commit(async (tx) => {
      const account = await tx.get(accounts, id);
      if (account) tx.put(accounts, { ...account, status: 'suspended' });
      clinic.platform.identity.noteChange(tx, id);
    });
    await clinic.platform.identity.endSessionsOf(id);
    isCut = false;
    expect((await clinic.call(me, { path: '/api/auth/me', headers: { cookie } })).status).toBe(401);
    expect([(await clinic.auth.getUser(id)).disabled, await clinic.platform.store.count(identityTasks, {})]).toEqual([false, 2]);
    expect(await clinic.platform.identity.settleAll()).toBe(1);
    expect([(await clinic.auth.getUser(id)).disabled, await clinic.platform.store.count(identityTasks, {})]).toEqual([true, 0]);
  });
});

describe('who was signed out at Firebase itself', () => {
  const save = (headers: Record<string, string>) =>
    clinic.call(saveProfile, { method: 'PUT', path: '/api/profile/me', body: { name: 'Asha', version: 0 }, headers });
  const read = (headers: Record<string, string>) => clinic.call(myProfile, { path: '/api/profile/me', headers });

  test('changes nothing and reads no health data any more by their session', async () => {
    clinic = await openFirebaseClinic();
    const email = newEmail();
    const id = idIn(await join(email));
    const headers = withCookie(cookieFrom((await enter(email)).headers));
    expect([(await save(headers)).status, (await read(headers)).status]).toEqual([200, 200]);
    await pass(1100);
    await clinic.auth.revokeRefreshTokens(id);
    const refused = [await save(headers), await read(headers)];
    expect(refused.map(({ status, body }) => [status, body['code']])).toEqual([
      [401, 'sign-in-needed'],
      [401, 'sign-in-needed'],
    ]);
  });

  test('neither by an access token, which Firebase never saw', async () => {
    clinic = await openFirebaseClinic();
    const email = newEmail();
    const id = idIn(await join(email));
    // Just about as old as our clock and Google's may differ by.
    clinic.later(-299);
    const { body } = await clinic.call(login, { path: '/api/auth/login', body: { identifier: email, password: PASSWORD } });
    clinic.later(299);
    const headers = { authorization: `Bearer ${String(body['accessToken'])}` };
    expect([(await save(headers)).status, (await read(headers)).status]).toEqual([200, 200]);
    // Past the tolerance of 300 seconds, of which the moved clock has used 299; a second and its rounding on either side.
    await pass(3100);
    await clinic.auth.revokeRefreshTokens(id);
    const refused = [await save(headers), await read(headers)];
    expect(refused.map(({ status, body: { code } }) => [status, code])).toEqual([
      [401, 'sign-in-needed'],
      [401, 'sign-in-needed'],
    ]);
    // What is no health data and changes nothing is not worth asking Google about.
    expect((await clinic.call(me, { path: '/api/auth/me', headers })).status).toBe(200);
  });
});

test('who comes from an embedded installation keeps their password, and Firebase has it from then on', async () => {
  clinic = await openFirebaseClinic();
  const { platform } = clinic;
  const former = embeddedIdentity({ store: platform.store, clock: platform.clock, secret: SECRET, cost: CHEAP });
  const [email, phone] = [newEmail(), newPhone()];
  for (const identifiers of [{ email }, { phone }]) {
    const prepared = await former.prepareAccount(newId('usr'), {
      name: 'Asha Rani',
      role: 'patient',
      locale: 'pa',
      password: PASSWORD,
      ...identifiers,
    });
    await platform.store.commit(async (tx) => prepared.create(tx));
  }
  const check = (identifier: string, password = PASSWORD) => platform.identity.checkPassword({ identifier, password });
  expect(await check(email, 'not the password')).toEqual({ is: 'wrong' });
  for (const identifier of [email, phone, email, phone]) expect(await check(identifier)).toMatchObject({ is: 'right' });
  expect(await platform.store.count(credentials, {})).toBe(0);
  expect(await userAt(email)).toBe(await platform.identity.userIdOf(email));
});

describe('where nobody answers for Firebase', () => {
  test('everybody is told to try later, nothing is half made, and the log has one sentence of who to call', async () => {
    const idToken = await tokenByPhone(newPhone());
    vi.stubEnv('FIREBASE_AUTH_EMULATOR_HOST', NOBODY);
    const logged: string[] = [];
    clinic = await openFirebaseClinic({ host: NOBODY, log: pino({ base: null }, { write: (line: string) => logged.push(line) }) });
    const email = newEmail();
    const asked = [
      await join(email),
      await enter(email),
      await clinic.call(login, { path: '/api/auth/login', body: { identifier: email, password: PASSWORD } }),
      await clinic.call(signIn, { path: '/api/auth/session', body: { idToken } }),
    ];
    expect(asked.map(({ status, body, headers }) => [status, body['code'], headers.get('retry-after')])).toEqual(
      asked.map(() => [503, 'try-later', '5']),
    );
    expect(await clinic.platform.store.count(accounts, {})).toBe(0);
    expect(logged.filter((line) => /is there a way to it/.test(line)).length).toBeGreaterThanOrEqual(asked.length);
    expect(logged.join('')).not.toContain(email);
  });
});

import { afterEach, beforeEach, expect, test } from 'vitest';
import { auditEvents } from '@/server/platform/audit/collections';
import { accounts, identifiers, identityTasks } from '@/server/platform/identity/collections';
import { newEmail, newPhone, oobCodeFor, tokenByLink, toolkit } from '@/testing/auth-emulator';
import { cookieFrom } from '@/testing/browser';
import { openFirebaseClinic, type FirebaseClinic } from '@/testing/firebase-clinic';
import { POST as checkEmail } from '../email/check/route';
import { POST as confirmEmail } from '../email/confirm/route';
import { GET as me } from '../me/route';
import { POST as register } from '../register/route';
import { GET as security } from '../security/route';
import { POST as signIn } from '../session/route';
import { POST as confirm } from './confirm/route';
import { POST as ask } from './route';

const PATH = '/api/auth/password-reset';
const PASSWORD = 'a kettle of green mangoes';
const NEW_PASSWORD = 'forty red bricks in a row';

let clinic: FirebaseClinic;
let email = '';
let id = '';

const enter = (password: string) => clinic.call(signIn, { path: '/api/auth/session', body: { identifier: email, password } });
const sendLink = (identifier: string) => clinic.call(ask, { path: PATH, body: { identifier, locale: 'pa' } });
const choose = (oobCode: string, newPassword = NEW_PASSWORD) =>
  clinic.call(confirm, { path: `${PATH}/confirm`, body: { oobCode, newPassword } });
const isIn = async (cookie: string) => (await clinic.call(me, { path: '/api/auth/me', headers: { cookie } })).status === 200;

beforeEach(async () => {
  clinic = await openFirebaseClinic();
  email = newEmail();
  const made = await clinic.call(register, {
    path: '/api/auth/register',
    body: { name: 'Asha Rani', email, phone: newPhone(), password: PASSWORD, role: 'patient' },
  });
  id = (made.body['user'] as { id: string }).id;
});
afterEach(() => clinic.close());

test('a link changes the password once, ends every session, and shows that the address is theirs', async () => {
  const cookie = cookieFrom((await enter(PASSWORD)).headers);
  expect((await sendLink(email)).status).toBe(204);
  const code = await oobCodeFor(email, 'PASSWORD_RESET');
  const done = await choose(code);
  expect([done.status, done.text, await isIn(cookie)]).toEqual([204, '', false]);
  expect([(await enter(PASSWORD)).body['code'], (await enter(NEW_PASSWORD)).status]).toEqual(['wrong-credentials', 200]);
  const again = await choose(code, 'another forty red bricks');
  expect([again.status, again.body['code']]).toEqual([410, 'link-expired']);
  expect((await clinic.auth.getUser(id)).emailVerified).toBe(true);
  expect(await clinic.platform.store.count(identityTasks, {})).toBe(0);
  const told = await clinic.platform.store.find(auditEvents, { where: [['subjectId', '==', id]], orderBy: [['at', 'desc']], limit: 10 });
  expect(told.filter(({ action }) => action === 'account.reset_password')).toHaveLength(1);
});

test('whoever asks learns nothing: no account, a number, an account without an address, a suspended one', async () => {
  const phone = newPhone();
  await clinic.call(register, { path: '/api/auth/register', body: { name: 'Ravi', phone, password: PASSWORD, role: 'patient' } });
  const answers = [await sendLink(email), await sendLink(newEmail()), await sendLink('neither')];
  const account = await clinic.platform.store.get(accounts, id);
  if (account) await clinic.platform.store.commit(async (tx) => tx.put(accounts, { ...account, status: 'suspended' }));
  answers.push(await sendLink(email));
  expect(answers.map(({ status, text, headers }) => [status, text, [...headers]])).toEqual(
    answers.map(() => [204, '', [...(answers[0]?.headers ?? [])]]),
  );
  // No message reaches a number here, whoever has it.
  const numbers = [await sendLink(phone), await sendLink(newPhone())];
  expect(numbers.map(({ status, body }) => [status, body['code']])).toEqual(numbers.map(() => [404, 'not-found']));
});

test('the password must be as good as at registration, and the link stays good until it is', async () => {
  await sendLink(email);
  const code = await oobCodeFor(email, 'PASSWORD_RESET');
  for (const [weak, why] of [
    ['short', 'too-short'],
    ['Asha Rani Asha Rani', 'too-like-you'],
    ['passwordpassword', 'too-common'],
  ] as const) {
    expect((await choose(code, weak)).body).toMatchObject({ code: 'weak-password', errors: [{ at: 'newPassword', code: why }] });
  }
  expect((await enter(PASSWORD)).status).toBe(200);
  expect((await choose(code)).status).toBe(204);
});

test.each<[string, () => Promise<string>]>([
  ['nobody’s', () => Promise.resolve('x')],
  [
    'for signing in',
    async () => {
      await toolkit('v1/accounts:sendOobCode', { requestType: 'EMAIL_SIGNIN', email, continueUrl: 'http://clinic.test/' });
      return oobCodeFor(email, 'EMAIL_SIGNIN');
    },
  ],
  [
    'for an address without an account of ours',
    async () => {
      const stranger = newEmail();
      await toolkit('v1/accounts:signUp', { email: stranger, password: PASSWORD });
      await toolkit('v1/accounts:sendOobCode', { requestType: 'PASSWORD_RESET', email: stranger });
      return oobCodeFor(stranger, 'PASSWORD_RESET');
    },
  ],
])('a code that is %s changes nothing', async (_what, make) => {
  const got = await choose(await make());
  expect([got.status, got.body['code'], (await enter(PASSWORD)).status]).toEqual([410, 'link-expired', 200]);
});

test('an address is confirmed by its link, which may be opened twice', async () => {
  const cookie = cookieFrom((await enter(PASSWORD)).headers);
  const headers = { cookie, 'sec-fetch-site': 'same-origin' };
  const isVerified = async () => (await clinic.call(security, { path: '/api/auth/security', headers })).body['emailVerified'];
  expect(await isVerified()).toBe(false);
  expect((await clinic.call(checkEmail, { path: '/api/auth/email/check', body: {}, headers })).status).toBe(204);
  const body = { oobCode: await oobCodeFor(email, 'VERIFY_EMAIL') };
  for (let i = 0; i < 2; i += 1) expect((await clinic.call(confirmEmail, { path: '/api/auth/email/confirm', body })).status).toBe(204);
  expect([await isVerified(), (await clinic.auth.getUser(id)).emailVerified, await isIn(cookie)]).toEqual([true, true, true]);
  // Confirmed by its owner, the address opens the account to them without taking their password.
  expect((await clinic.call(signIn, { path: '/api/auth/session', body: { idToken: await tokenByLink(email) } })).body).toMatchObject({
    user: { id },
  });
  expect((await enter(PASSWORD)).status).toBe(200);
});

test('a link for a password confirms no address, and nobody’s link neither', async () => {
  await sendLink(email);
  for (const oobCode of [await oobCodeFor(email, 'PASSWORD_RESET'), 'x']) {
    const got = await clinic.call(confirmEmail, { path: '/api/auth/email/confirm', body: { oobCode } });
    expect([got.status, got.body['code']]).toEqual([410, 'link-expired']);
  }
  const all = await clinic.platform.store.find(identifiers, { limit: 10 });
  expect(all.filter(({ provenAt }) => provenAt !== undefined)).toEqual([]);
});

test('without script a reset that was refused comes back to its page', async () => {
  const form = { oobCode: 'x', newPassword: NEW_PASSWORD, _then: '/pa/sign-in' };
  const got = await clinic.call(confirm, {
    path: `${PATH}/confirm`,
    form,
    headers: { referer: 'http://clinic.test/pa/sign-in/new-password?oobCode=x' },
  });
  expect([got.status, got.headers.get('location')]).toEqual([
    303,
    expect.stringMatching(/^\/pa\/sign-in\/new-password\?oobCode=x&problem=\w+$/),
  ]);
});

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { POST as setStatusForm, PUT as setStatus } from '@/app/api/admin/users/[id]/status/route';
import { POST as signIn } from '@/app/api/auth/session/route';
import { POST as refresh } from '@/app/api/auth/refresh/route';
import { DEMO_PASSWORD } from '@/domain/accounts/demo-clinic';
import { readFlash } from '@/server/platform/http/flash';
import { accounts } from '@/server/platform/identity/collections';
import { randomLetters } from '@/server/platform/random';
import { cookieFrom, cookieValue } from '@/testing/browser';
import { MONDAY_NINE, openClinic, type Clinic, type Got } from '@/testing/clinic';
import { addSecondFactor, logIn } from '@/testing/second-factor';
import { POST } from './route';

const PATH = '/api/auth/step-up';
const ADMIN = 'admin@demo.test';
const PAGE = 'http://clinic.test/pa/admin/users/x?problem=old';
const later = (seconds: number) => new Date(Date.parse(MONDAY_NINE) + seconds * 1000).toISOString();

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic({ DEMO_CLINIC: 'true' });
});
afterEach(() => clinic.close());

const statusPath = () => `/api/admin/users/${clinic.idOf('ravi@demo.test')}/status`;
const suspension = { status: 'suspended', reason: 'A complaint' };
const isSuspended = async () => (await clinic.platform.store.get(accounts, clinic.idOf('ravi@demo.test')))?.status === 'suspended';

describe('a client that is not a browser', () => {
  let authorization = '';
  let refreshToken = '';
  beforeEach(async () => {
    const { body } = await logIn(clinic, ADMIN);
    authorization = `Bearer ${String(body['accessToken'])}`;
    refreshToken = String(body['refreshToken']);
  });
  const suspend = () => clinic.call(setStatus, { method: 'PUT', path: statusPath(), body: suspension, headers: { authorization } });
  const prove = (body: object) => clinic.call(POST, { path: PATH, body, headers: { authorization } });

  test('changes others’ accounts for ten minutes after signing in, and is then asked again', async () => {
    clinic.at(later(599));
    expect((await suspend()).status).toBe(200);
    clinic.at(later(600));
    const refused = await suspend();
    expect([refused.status, refused.body['code']]).toEqual([401, 'step-up-needed']);
    expect(refused.headers.get('www-authenticate')).toBe('Bearer error="insufficient_user_authentication", max_age="600"');
  });

  test('is not asked again by a new token alone, and not after showing the password', async () => {
    clinic.at(later(900));
    const { body } = await clinic.call(refresh, { path: '/api/auth/refresh', body: { refreshToken } });
    authorization = `Bearer ${String(body['accessToken'])}`;
    expect((await suspend()).body['code']).toBe('step-up-needed');
    expect((await prove({ password: 'not the password' })).body['code']).toBe('wrong-credentials');
    expect((await suspend()).body['code']).toBe('step-up-needed');
    expect((await prove({ password: DEMO_PASSWORD })).body).toEqual({ until: later(1500) });
    expect((await suspend()).status).toBe(200);
  });

  test('shows the code of the second factor where there is one; the password is then not enough', async () => {
    const { code, recoveryCodes } = await addSecondFactor(clinic, ADMIN);
    authorization = `Bearer ${String((await logIn(clinic, ADMIN, code(30))).body['accessToken'])}`;
    clinic.at(later(900));
    expect((await prove({ password: DEMO_PASSWORD })).body['code']).toBe('second-factor-needed');
    expect((await prove({ code: code() })).status).toBe(200);
    expect((await suspend()).status).toBe(200);
    clinic.at(later(1500));
    expect((await prove({ code: recoveryCodes[0] })).status).toBe(200);
    expect((await prove({ code: recoveryCodes[0] })).body['code']).toBe('second-factor-needed');
  });

  test('guesses no more passwords here than at signing in', async () => {
    for (let i = 0; i < 5; i += 1) expect((await prove({ password: 'not the password' })).status).toBe(401);
    expect((await prove({ password: DEMO_PASSWORD })).status).toBe(429);
  });

  test('proves nothing for its other sessions, and a stranger nothing at all', async () => {
    clinic.at(later(900));
    const other = String((await logIn(clinic, ADMIN)).body['accessToken']);
    clinic.at(later(1600));
    authorization = `Bearer ${other}`;
    await prove({ password: DEMO_PASSWORD });
    expect((await suspend()).status).toBe(200);
    expect((await clinic.call(POST, { path: PATH, body: { password: DEMO_PASSWORD } })).status).toBe(401);
  });
});

describe('a form of a browser', () => {
  let cookie = '';
  beforeEach(async () => {
    const { headers } = await clinic.call(signIn, { path: '/api/auth/session', body: { identifier: ADMIN, password: DEMO_PASSWORD } });
    cookie = cookieFrom(headers);
    clinic.at(later(900));
  });
  const form = { ...suspension, reason: 'ਸ਼ਿਕਾਇਤ '.repeat(60).trim(), _method: 'PUT', _then: '/pa/admin/users/x?done=suspended' };
  const post = (fields: Record<string, string>, referer = PAGE) =>
    clinic.call(setStatusForm, { path: statusPath(), form: fields, headers: { cookie, referer } });
  const flashOf = (got: Got) => {
    const target = new URL(got.headers.get('location') ?? '', 'http://clinic.test');
    const flash = readFlash(cookieValue(got.headers, '__flash'), target.searchParams.get('problem') ?? '', clinic.platform.secret);
    return { target, flash };
  };

  test('is kept whole while the password is asked for, and done with it in one request', async () => {
    const { target, flash } = flashOf(await post(form));
    expect([target.pathname, target.searchParams.get('then')]).toEqual(['/pa/step-up', '/pa/admin/users/x']);
    expect(flash?.resume).toEqual({ action: statusPath(), page: '/pa/admin/users/x', fields: Object.entries(form) });
    const resumed = { ...Object.fromEntries(flash?.resume?.fields ?? []), _page: flash?.resume?.page ?? '' };
    const stepUpPage = target.href;

    const wrong = flashOf(await post({ ...resumed, _password: 'not the password' }, stepUpPage));
    expect([wrong.target.pathname, wrong.flash?.errors]).toEqual(['/pa/step-up', [{ at: '_password', code: 'wrong-password' }]]);
    expect(wrong.flash?.resume).toEqual(flash?.resume);
    expect(await isSuspended()).toBe(false);

    const done = await post({ ...resumed, _password: DEMO_PASSWORD }, stepUpPage);
    expect([done.status, done.headers.get('location')]).toEqual([303, form._then]);
    expect(await isSuspended()).toBe(true);
  });

  test('says beside the field that was sent that there were too many tries', async () => {
    const errorsOf = async (field: Record<string, string>) => flashOf(await post({ ...form, ...field })).flash?.errors;
    for (let i = 0; i < 5; i += 1) await post({ ...form, _password: 'not the password' });
    expect(await errorsOf({ _password: DEMO_PASSWORD })).toEqual([{ at: '_password', code: 'too-many-tries' }]);
    expect(await errorsOf({ _code: '123456' })).toEqual([{ at: '_code', code: 'too-many-tries' }]);
    expect(await isSuspended()).toBe(false);
  });

  test('that is refused after the password is shown again on its own page', async () => {
    const got = await post({ ...form, reason: '', _page: '/pa/admin/users/x', _password: DEMO_PASSWORD }, 'http://clinic.test/pa/step-up');
    expect(flashOf(got).target.pathname).toBe('/pa/admin/users/x');
  });

  test('sent twice with one code is done, and not asked for again', async () => {
    const { code } = await addSecondFactor(clinic, ADMIN);
    const body = { identifier: ADMIN, password: DEMO_PASSWORD, code: code(30) };
    cookie = cookieFrom((await clinic.call(signIn, { path: '/api/auth/session', body })).headers);
    clinic.at(later(1800));
    const sent = { ...form, _page: '/pa/admin/users/x', _code: code() };
    const both = await Promise.all([post(sent), post(sent)]);
    expect(both.map(({ headers }) => headers.get('location'))).toEqual([form._then, form._then]);
  });

  test('never leads to another site', async () => {
    for (const page of ['https://evil.test/pa', '//evil.test/pa', '/\\evil.test']) {
      const { target } = flashOf(await post({ ...form, _page: page }));
      expect([target.host, target.pathname]).toEqual(['clinic.test', '/pa/step-up']);
      expect(target.searchParams.get('then')).toMatch(/^\/pa/);
    }
  });

  test('too long for a cookie asks all the same, and comes back to its page', async () => {
    const { target, flash } = flashOf(await post({ ...form, _note: randomLetters(4000) }));
    expect([target.pathname, flash?.resume, flash?.code]).toEqual(['/pa/step-up', undefined, 'step-up-needed']);
  });
});

import { afterEach, beforeEach, expect, test } from 'vitest';
import { GET as getMe } from '@/app/api/auth/me/route';
import { POST as logIn } from '@/app/api/auth/login/route';
import { DEMO_PASSWORD } from '@/domain/accounts/demo-clinic';
import { auditEvents } from '@/server/platform/audit/collections';
import { accounts, sessions } from '@/server/platform/identity/collections';
import { openClinic, type Clinic, type Got } from '@/testing/clinic';
import { POST, PUT } from './route';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

const pathOf = (who: string) => `/api/admin/users/${clinic.idOf(who)}/status`;
const set = (who: string, body: object, as: string | undefined = 'admin@demo.test') =>
  clinic.call(PUT, { ...(as !== '' && { as }), method: 'PUT', path: pathOf(who), body });
const suspend = (who: string, as?: string) => set(who, { status: 'suspended', reason: 'A complaint is looked into' }, as);
const accountOf = (who: string) => clinic.platform.store.get(accounts, clinic.idOf(who));
const signIn = (identifier: string): Promise<Got> =>
  clinic.call(logIn, { path: '/api/auth/login', body: { identifier, password: DEMO_PASSWORD } });
const meWith = (token: unknown) => clinic.call(getMe, { path: '/api/auth/me', headers: { authorization: `Bearer ${String(token)}` } });

test('ends every session at once, and nobody signs in until the account is restored', async () => {
  const [phone, tablet] = [await signIn('asha@demo.test'), await signIn('asha@demo.test')];
  expect((await meWith(phone.body['accessToken'])).status).toBe(200);

  const got = await suspend('asha@demo.test');
  expect(got.status).toBe(200);
  expect(got.body).toMatchObject({ status: 'suspended', statusReason: 'A complaint is looked into' });
  for (const { body } of [phone, tablet]) expect((await meWith(body['accessToken'])).status).toBe(401);
  const refused = await signIn('asha@demo.test');
  expect([refused.status, refused.body['code']]).toEqual([403, 'account-suspended']);
  const mine = { where: [['userId', '==', clinic.idOf('asha@demo.test')]], orderBy: [['createdAt', 'desc']], limit: 10 } as const;
  expect(await clinic.platform.store.find(sessions, mine)).toEqual([]);

  expect((await set('asha@demo.test', { status: 'active' })).body).toMatchObject({ status: 'active' });
  for (const { body } of [phone, tablet]) expect((await meWith(body['accessToken'])).status).toBe(401);
  expect((await signIn('asha@demo.test')).status).toBe(200);
});

test('writes down who did it to whom', async () => {
  await suspend('ravi@demo.test');
  await set('ravi@demo.test', { status: 'active' });
  const events = (await clinic.platform.store.find(auditEvents, { limit: 1000 })).filter(
    ({ subjectId }) => subjectId === clinic.idOf('ravi@demo.test'),
  );
  const actions = events.filter(({ actorId }) => actorId === clinic.idOf('admin@demo.test')).map(({ action }) => action);
  expect(actions.sort()).toEqual(['account.restore', 'account.suspend']);
});

test('sent twice is done once more and stays so; with a version, the second is told what is there now', async () => {
  expect((await suspend('ravi@demo.test')).status).toBe(200);
  expect((await suspend('ravi@demo.test')).body).toMatchObject({ status: 'suspended' });
  const version = (await accountOf('ravi@demo.test'))?.version;
  expect((await set('ravi@demo.test', { status: 'active', version })).status).toBe(200);
  const stale = await set('ravi@demo.test', { status: 'suspended', reason: 'x', version });
  expect([stale.status, stale.body['code']]).toEqual([409, 'changed-meanwhile']);
  expect(stale.body['current']).toMatchObject({ status: 'active' });
  expect(stale.body['current']).not.toHaveProperty('searchWords');
});

test('an admin cannot suspend themselves, and of two who suspend each other one stays', async () => {
  expect((await suspend('admin@demo.test', 'admin@demo.test')).body['code']).toBe('not-allowed');
  await Promise.all([clinic.tokenOf('admin@demo.test'), clinic.tokenOf('admin2@demo.test')]);
  const both = await Promise.all([suspend('admin2@demo.test', 'admin@demo.test'), suspend('admin@demo.test', 'admin2@demo.test')]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 401]);
  const left = await Promise.all([accountOf('admin@demo.test'), accountOf('admin2@demo.test')]);
  expect(left.map((account) => account?.status).sort()).toEqual(['active', 'suspended']);
});

test.each<[string, string, object, string | undefined, number, string]>([
  ['without a reason', 'ravi@demo.test', { status: 'suspended', reason: ' ' }, 'admin@demo.test', 400, 'bad-request'],
  ['to a status there is not', 'ravi@demo.test', { status: 'gone', reason: 'x' }, 'admin@demo.test', 400, 'bad-request'],
  ['by a doctor', 'ravi@demo.test', { status: 'suspended', reason: 'x' }, 'kaur@demo.test', 403, 'not-allowed'],
  ['by the patient', 'ravi@demo.test', { status: 'suspended', reason: 'x' }, 'ravi@demo.test', 403, 'not-allowed'],
  ['by a stranger', 'ravi@demo.test', { status: 'suspended', reason: 'x' }, '', 401, 'sign-in-needed'],
])('refuses to change it %s, and changes nothing', async (_what, who, body, as, status, code) => {
  const got = await set(who, body, as);
  expect([got.status, got.body['code']]).toEqual([status, code]);
  expect(await accountOf(who)).toMatchObject({ status: 'active', version: 1 });
});

test('says not-found of nobody, and takes a plain form', async () => {
  const nobody = await clinic.call(PUT, {
    as: 'admin@demo.test',
    method: 'PUT',
    path: '/api/admin/users/usr_00000000000000000000/status',
    body: { status: 'active' },
  });
  expect(nobody.status).toBe(404);
  const form = { _method: 'PUT', _then: '/en/admin/users', status: 'suspended', reason: 'x', version: '1' };
  expect((await clinic.call(POST, { as: 'admin@demo.test', path: pathOf('ravi@demo.test'), form })).status).toBe(303);
  expect(await accountOf('ravi@demo.test')).toMatchObject({ status: 'suspended' });
});

import { afterEach, beforeEach, expect, test } from 'vitest';
import { DEMO_PASSWORD } from '@/domain/accounts/demo-clinic';
import { cookieFrom, fromAnotherSite } from '@/testing/browser';
import { openClinic, type Clinic } from '@/testing/clinic';
import { POST as signIn } from '../../session/route';
import { GET as list } from '../route';
import { DELETE, POST } from './route';

let clinic: Clinic;
let phone = '';
let laptop = '';

beforeEach(async () => {
  clinic = await openClinic();
  const browser = async (identifier: string) =>
    cookieFrom((await clinic.call(signIn, { path: '/api/auth/session', body: { identifier, password: DEMO_PASSWORD } })).headers);
  phone = await browser('asha@demo.test');
  laptop = await browser('asha@demo.test');
});
afterEach(() => clinic.close());

type Session = { id: string; current: boolean };
const sessionsOf = async (cookie: string) => {
  const got = await clinic.call(list, { path: '/api/auth/sessions', headers: { cookie } });
  return (got.body as { items?: Session[] }).items ?? [];
};
const other = async (cookie: string) => (await sessionsOf(cookie)).find(({ current }) => !current)?.id ?? '';
const pathOf = (id: string) => `/api/auth/sessions/${id}`;
const end = (id: string, headers: Record<string, string>) => clinic.call(DELETE, { method: 'DELETE', path: pathOf(id), headers });

test('ends one session of the caller and no other', async () => {
  const id = await other(phone);
  const got = await end(id, { cookie: phone });
  expect([got.status, got.text]).toEqual([204, '']);
  expect(await sessionsOf(laptop)).toEqual([]);
  expect((await sessionsOf(phone)).map(({ current }) => current)).toEqual([true]);
  expect((await end(id, { cookie: phone })).status).toBe(404);
});

test('ends the very session it is called from', async () => {
  const mine = (await sessionsOf(phone)).find(({ current }) => current)?.id ?? '';
  expect((await end(mine, { cookie: phone })).status).toBe(204);
  expect((await end(mine, { cookie: phone })).status).toBe(401);
});

test('somebody else’s session is answered exactly like one that is not there', async () => {
  const id = await other(phone);
  const authorization = `Bearer ${await clinic.tokenOf('ravi@demo.test')}`;
  const [theirs, nobodys] = [await end(id, { authorization }), await end(`ses_${'x'.repeat(20)}`, { authorization })];
  expect([theirs.status, theirs.text]).toEqual([404, nobodys.text]);
  expect([...theirs.headers]).toEqual([...nobodys.headers]);
  expect(await sessionsOf(laptop)).toHaveLength(2);
});

test.each(['x', '%00', 'a%2Fb', '..', 'x'.repeat(65)])('the id %j is nobody’s', async (id) => {
  expect((await end(id, { cookie: phone })).status).toBe(404);
});

test('a form ends a session too; a stranger and another site do not', async () => {
  const id = await other(phone);
  expect((await end(id, {})).status).toBe(401);
  expect((await fromAnotherSite(POST, pathOf(id), { _method: 'DELETE' }, phone)).status).toBe(403);
  expect(await sessionsOf(laptop)).toHaveLength(2);
  const got = await clinic.call(POST, { path: pathOf(id), form: { _method: 'DELETE', _then: '/hi/sessions' }, headers: { cookie: phone } });
  expect([got.status, got.headers.get('location')]).toEqual([303, '/hi/sessions']);
  expect(await sessionsOf(laptop)).toEqual([]);
});

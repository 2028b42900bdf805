import { afterEach, beforeEach, expect, test } from 'vitest';
import { organisations } from '@/server/organisations/collections';
import { openClinic, type Clinic } from '@/testing/clinic';
import { GET, POST } from './route';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

const path = '/api/organisations';
const list = async (as: string, query = '') => (await clinic.call(GET, { as, path: `${path}${query}` })).body;
const NEW = { kind: 'clinic', name: 'Amargarh Clinic', address: { city: 'Amargarh' }, position: { lat: 30.4, lng: 76 } };

test.each<[string, object[]]>([
  ['kaur@demo.test', [{ name: 'Nabha Community Clinic', kind: 'clinic', myRole: 'clinic_admin' }]],
  ['verma@demo.test', [{ name: 'Verma Bone and Joint Clinic', kind: 'solo', myRole: 'doctor' }]],
  ['gupta@demo.test', [{ name: 'Gupta Medical Store', kind: 'pharmacy', myRole: 'pharmacy' }]],
  ['asha@demo.test', []],
])('shows %s their own and no other', async (as, mine) => {
  const { items } = await list(as);
  expect(items).toHaveLength(mine.length);
  expect(items).toEqual(expect.arrayContaining(mine.map((one) => expect.objectContaining(one) as object)));
});

test('shows the platform’s admin all of them, page by page', async () => {
  const all = await clinic.platform.store.count(organisations, {});
  const seen: string[] = [];
  let cursor: unknown = '';
  while (cursor !== null) {
    const page = await list('admin@demo.test', `?limit=7&cursor=${String(cursor)}`);
    seen.push(...(page['items'] as { id: string }[]).map(({ id }) => id));
    cursor = page['nextCursor'];
  }
  expect([seen.length, new Set(seen).size]).toEqual([all, all]);
});

test('the admin makes a clinic, and sent again with its key it is made once', async () => {
  const before = await clinic.platform.store.count(organisations, {});
  const send = () => clinic.call(POST, { as: 'admin@demo.test', path, body: NEW, headers: { 'idempotency-key': 'k1' } });
  const [first, again] = [await send(), await send()];
  expect(first.status).toBe(201);
  expect(first.body).toMatchObject({ ...NEW, version: 1 });
  expect(again.body).toEqual(first.body);
  expect(await clinic.platform.store.count(organisations, {})).toBe(before + 1);
});

test.each<[string, string, object, number, string]>([
  ['a doctor', 'kaur@demo.test', NEW, 403, 'not-allowed'],
  ['a patient', 'asha@demo.test', NEW, 403, 'not-allowed'],
  ['a stranger', '', NEW, 401, 'sign-in-needed'],
  ['the admin, a practice of one', 'admin@demo.test', { ...NEW, kind: 'solo' }, 400, 'bad-request'],
  ['the admin, one without a name', 'admin@demo.test', { ...NEW, name: '' }, 400, 'bad-request'],
])('refuses %s, and nothing is made', async (_what, as, body, status, code) => {
  const before = await clinic.platform.store.count(organisations, {});
  const got = await clinic.call(POST, { ...(as !== '' && { as }), path, body });
  expect([got.status, got.body['code']]).toEqual([status, code]);
  expect(await clinic.platform.store.count(organisations, {})).toBe(before);
});

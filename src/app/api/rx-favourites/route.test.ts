import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FavouriteView } from '@/domain/prescriptions/favourite-api';
import { openClinic, type Clinic } from '@/testing/clinic';
import { nabhaClinic } from '@/testing/organisations';
import { RX_ITEM } from '@/testing/prescriptions';
import { GET, POST } from './route';

const KAUR = 'kaur@demo.test';
/** Works in the same clinic, and does not manage it. */
const SINGH = 'singh@demo.test';
const FEVER = { name: 'Fever', items: [RX_ITEM] };

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

const path = '/api/rx-favourites';
const creates = (body: object, as = KAUR) => clinic.call(POST, { as, path, body });
const listed = async (as: string) => (await clinic.call(GET, { as, path })).body['items'] as FavouriteView[];

test('a doctor’s own favourite is theirs alone, a clinic’s is all its doctors’', async () => {
  const orgId = await nabhaClinic(clinic);
  const own = await creates(FEVER);
  expect([own.status, own.body]).toMatchObject([201, { ...FEVER, version: 1, mayChange: true }]);
  const shared = await creates({ ...FEVER, name: 'Cold', orgId });
  expect((await listed(KAUR)).map(({ id }) => id)).toEqual([shared.body['id'], own.body['id']]);
  expect(await listed(SINGH)).toMatchObject([{ id: shared.body['id'], mayChange: false }]);
  expect(await listed('verma@demo.test')).toEqual([]);
  expect((await creates({ ...FEVER, name: 'Cough', orgId }, SINGH)).status).toBe(404);
});

test('sent twice with one key it is kept once', async () => {
  const sent = { as: KAUR, path, body: FEVER, headers: { 'idempotency-key': 'a-key-of-this-test' } };
  const first = await clinic.call(POST, sent);
  expect((await clinic.call(POST, sent)).text).toBe(first.text);
  expect(await listed(KAUR)).toHaveLength(1);
});

test.each<[string, object, number, string]>([
  ['a name that is taken, whatever its capitals', { ...FEVER, name: 'FEVER' }, 409, 'conflict'],
  ['no name', { ...FEVER, name: ' ' }, 400, 'bad-request'],
  ['no medicine', { name: 'Empty', items: [] }, 400, 'bad-request'],
  ['a medicine nobody knows', { name: 'x', items: [{ ...RX_ITEM, medicineId: 'unobtainium-1-mg-tablet' }] }, 400, 'bad-request'],
])('refuses %s', async (_, body, status, code) => {
  await creates(FEVER);
  const got = await creates(body);
  expect([got.status, got.body['code']]).toEqual([status, code]);
  expect(await listed(KAUR)).toHaveLength(1);
});

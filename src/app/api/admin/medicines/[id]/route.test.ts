import { afterEach, beforeEach, expect, test } from 'vitest';
import { GET as search } from '@/app/api/medicines/route';
import { GET as read } from '@/app/api/medicines/[id]/route';
import { getMedicine } from '@/server/medicines/get-medicine';
import { makeCtx } from '@/server/platform/ctx';
import { processMemory } from '@/server/platform/process-memory';
import { openClinic, type Clinic } from '@/testing/clinic';
import { POST, PUT } from './route';
import { GET as listVersions } from './versions/route';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

const ID = 'cetirizine-10-mg-tablet';
const ADMIN = 'admin@demo.test';
const path = `/api/admin/medicines/${ID}`;
const current = async () => (await clinic.call(read, { path: `/api/medicines/${ID}` })).body;
const edit = async (changes: object) => ({ ...(await current()), reason: 'Seen in the formulary', ...changes });
const put = async (changes: object, as = ADMIN) =>
  clinic.call(PUT, { ...(as !== '' && { as }), method: 'PUT', path, body: await edit(changes) });
const versions = async () => (await clinic.call(listVersions, { as: ADMIN, path: `${path}/versions` })).body['items'];

test('an admin corrects an entry: the next search knows it, and the version says who, why and what', async () => {
  const got = await put({ brands: ['Cetzine', 'Zykrita'], reviewedBy: 'R. Sharma, PB-1234' });
  expect([got.status, got.body['version']]).toEqual([200, 2]);
  const { body } = await clinic.call(search, { path: '/api/medicines?q=zykrita' });
  expect(body['items']).toMatchObject([{ id: ID, brand: 'Zykrita', reviewedBy: 'R. Sharma, PB-1234' }]);
  expect(await versions()).toEqual([
    {
      version: 2,
      at: expect.any(String),
      by: clinic.idOf(ADMIN),
      reason: 'Seen in the formulary',
      changed: expect.arrayContaining(['brands', 'reviewedBy']),
    },
  ]);
});

test('a correction is there for a process that begins afterwards', async () => {
  await put({ uses: 'allergy and itching' });
  const platform = { ...clinic.platform, memory: processMemory() };
  const other = makeCtx(platform, { principal: null, requestId: 'req_another_process' });
  expect((await getMedicine(other, ID)).uses).toBe('allergy and itching');
});

test('a withdrawn medicine is found no more and can still be read', async () => {
  await put({ withdrawn: true });
  const { body } = await clinic.call(search, { path: '/api/medicines?q=cetirizine&limit=100' });
  expect((body['items'] as { id: string }[]).map(({ id }) => id)).not.toContain(ID);
  expect((await current())['withdrawn']).toBe(true);
});

test('of two edits of one version the second is refused with the current entry; the same edit sent twice is one version', async () => {
  const first = await edit({ uses: 'hay fever' });
  const send = (body: object) => clinic.call(PUT, { as: ADMIN, method: 'PUT', path, body });
  await send(first);
  expect((await send(first)).body['version']).toBe(2);
  const late = await send({ ...first, uses: 'colds' });
  expect([late.status, late.body['code'], (late.body['current'] as { uses: string }).uses]).toEqual([
    409,
    'changed-meanwhile',
    'hay fever',
  ]);
  expect(await versions()).toHaveLength(1);
});

test.each([
  ['a doctor', {}, 'kaur@demo.test', 403],
  ['a stranger', {}, '', 401],
  ['an edit without a reason', { reason: '' }, ADMIN, 400],
  ['a schedule that is none', { schedule: 'Z' }, ADMIN, 400],
])('refuses %s', async (_, changes, as, status) => {
  expect((await put(changes, as)).status).toBe(status);
  expect((await current())['version']).toBe(1);
});

test('a plain form corrects it too', async () => {
  const { generic, strength, form, schedule, ndps, teleList, uses, pregnancy } = await current();
  const fields = { generic, strength, form, schedule, ndps, teleList, uses, pregnancy, brands: 'Okacet', version: 1, reason: 'By hand' };
  const sent = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, String(value)]));
  const got = await clinic.call(POST, { as: ADMIN, path, form: { _method: 'PUT', _then: '/en/admin/medicines', ...sent } });
  expect(got.status).toBe(303);
  expect(await current()).toMatchObject({ brands: ['Okacet'], version: 2 });
});

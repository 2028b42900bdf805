import { afterEach, beforeEach, expect, test } from 'vitest';
import { openClinic, type Clinic } from '@/testing/clinic';
import { GUPTA, pharmacyOf } from '@/testing/pharmacies';
import { GET } from '../../route';
import { POST, PUT } from './route';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

const ADMIN = 'admin@demo.test';
const list = async (query: string) => (await clinic.call(GET, { as: ADMIN, path: `/api/admin/pharmacies${query}` })).body['items'];
const path = () => `/api/admin/pharmacies/${pharmacyOf(clinic, GUPTA)}/verify`;
const decide = (body: object, as = ADMIN) => clinic.call(PUT, { as, method: 'PUT', path: path(), body });

test('a licence is approved or rejected with a word, and another number waits again', async () => {
  expect((await decide({ decision: 'approved', version: 1 })).body).toMatchObject({ licence: 'approved', version: 2 });
  expect(await list('?licence=approved')).toHaveLength(1);
  expect((await decide({ decision: 'approved', version: 1 })).status).toBe(409);
  expect((await decide({ decision: 'rejected' })).status).toBe(400);
  const form = { _method: 'PUT', _then: '/en/admin/pharmacies', decision: 'rejected', note: 'Struck off', version: '2' };
  expect((await clinic.call(POST, { as: ADMIN, path: path(), form })).status).toBe(303);
  expect(await list('?licence=rejected')).toMatchObject([{ licenceNote: 'Struck off' }]);
});

test('nobody else decides', async () => {
  for (const as of [GUPTA, 'asha@demo.test']) expect((await decide({ decision: 'approved' }, as)).status).toBe(403);
});

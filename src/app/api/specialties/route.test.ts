import { afterAll, beforeAll, expect, test } from 'vitest';
import { SPECIALTIES } from '@/domain/people/specialty';
import { openClinic, type Clinic } from '@/testing/clinic';
import { GET } from './route';

let clinic: Clinic;
beforeAll(async () => {
  clinic = await openClinic();
});
afterAll(() => clinic.close());

test('tells anybody every specialty, in three languages', async () => {
  const got = await clinic.call(GET, { path: '/api/specialties' });
  expect(got.status).toBe(200);
  expect(got.body['items']).toEqual(SPECIALTIES);
});

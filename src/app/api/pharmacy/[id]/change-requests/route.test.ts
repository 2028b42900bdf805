import { afterEach, beforeEach, expect, test } from 'vitest';
import { openClinic, type Clinic } from '@/testing/clinic';
import { admitted } from '@/testing/consult';
import { GUPTA, pharmacyOf } from '@/testing/pharmacies';
import { askDoctor, signRx } from '@/testing/prescriptions';
import { GET } from './route';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

test('a shop lists what it has asked, and nobody else’s', async () => {
  const asked = await askDoctor(clinic, await signRx(clinic, (await admitted(clinic)).id));
  const list = (as: string, shop = as) => clinic.call(GET, { as, path: `/api/pharmacy/${pharmacyOf(clinic, shop)}/change-requests` });
  expect((await list(GUPTA)).body['items']).toEqual([asked.body]);
  expect((await list('sehat@demo.test')).body['items']).toEqual([]);
  expect((await list('sehat@demo.test', GUPTA)).status).toBe(404);
});

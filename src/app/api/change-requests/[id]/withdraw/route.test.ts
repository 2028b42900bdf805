import { afterEach, beforeEach, expect, test } from 'vitest';
import { countOpenChanges } from '@/server/prescriptions/list-changes';
import { openClinic, type Clinic } from '@/testing/clinic';
import { admitted } from '@/testing/consult';
import { GUPTA } from '@/testing/pharmacies';
import { askDoctor, signRx } from '@/testing/prescriptions';
import { POST } from './route';

let clinic: Clinic;
afterEach(() => clinic.close());
beforeEach(async () => {
  clinic = await openClinic();
});

test('the shop takes its question back, once when it is sent twice, and another shop does not', async () => {
  const rx = await signRx(clinic, (await admitted(clinic)).id);
  const path = `/api/change-requests/${String((await askDoctor(clinic, rx)).body['id'])}/withdraw`;
  const withdraw = (as = GUPTA) => clinic.call(POST, { as, path, body: { version: 1 } });
  expect((await withdraw('sehat@demo.test')).status).toBe(404);
  const got = await withdraw();
  expect(got.body).toMatchObject({ state: 'withdrawn', version: 2 });
  expect((await withdraw()).body).toEqual(got.body);
  expect(await countOpenChanges(clinic.as('kaur@demo.test'))).toBe(0);
  // The same may be asked again.
  expect((await askDoctor(clinic, rx)).status).toBe(201);
});

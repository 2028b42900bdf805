import { afterEach, beforeEach, expect, test } from 'vitest';
import { POST as withdraw } from '@/app/api/change-requests/[id]/withdraw/route';
import { openClinic, type Clinic } from '@/testing/clinic';
import { admitted } from '@/testing/consult';
import { GUPTA } from '@/testing/pharmacies';
import { askDoctor, signRx } from '@/testing/prescriptions';
import { GET } from './route';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

test('a doctor lists what is asked about their own prescriptions, and of it what waits', async () => {
  const asked = await askDoctor(clinic, await signRx(clinic, (await admitted(clinic)).id));
  const list = async (as: string, query = '') => {
    const { body } = await clinic.call(GET, { as, path: `/api/doctor/change-requests${query}` });
    return body['items'] as { state: string }[];
  };
  expect(await list('kaur@demo.test', '?open=true')).toEqual([asked.body]);
  expect(await list('singh@demo.test')).toEqual([]);
  const path = `/api/change-requests/${String(asked.body['id'])}/withdraw`;
  await clinic.call(withdraw, { as: GUPTA, path, body: { version: 1 } });
  expect(await list('kaur@demo.test', '?open=true')).toEqual([]);
  expect((await list('kaur@demo.test')).map(({ state }) => state)).toEqual(['withdrawn']);
});

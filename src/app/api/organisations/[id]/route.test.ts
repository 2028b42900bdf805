import { afterAll, beforeAll, expect, test } from 'vitest';
import { openClinic, type Clinic } from '@/testing/clinic';
import { nabhaClinic } from '@/testing/organisations';
import { GET } from './route';

let clinic: Clinic;
let id: string;
beforeAll(async () => {
  clinic = await openClinic();
  id = await nabhaClinic(clinic);
});
afterAll(() => clinic.close());

const read = (as: string, of = id) => clinic.call(GET, { ...(as !== '' && { as }), path: `/api/organisations/${of}` });

test.each([
  ['kaur@demo.test', 'clinic_admin'],
  ['singh@demo.test', 'doctor'],
  ['admin@demo.test', null],
])('shows it to %s, who is %s there', async (as, myRole) => {
  const got = await read(as);
  expect(got.status).toBe(200);
  expect(got.body).toMatchObject({ id, name: 'Nabha Community Clinic', kind: 'clinic', myRole });
});

test.each(['gill@demo.test', 'verma@demo.test', 'gupta@demo.test', 'asha@demo.test', 'meena@demo.test'])(
  'tells %s what it tells of an organisation that does not exist',
  async (as) => {
    const got = await read(as);
    expect([got.status, got.body['code']]).toEqual([404, 'not-found']);
    expect(got.text).toBe((await read(as, 'org_00000000000000000000')).text);
  },
);

test('asks a stranger to sign in', async () => {
  expect([(await read('')).status, (await read('', 'org_00000000000000000000')).status]).toEqual([401, 401]);
});

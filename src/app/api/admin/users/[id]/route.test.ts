import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditEvents } from '@/server/platform/audit/collections';
import { openClinic, type Clinic } from '@/testing/clinic';
import { GET } from './route';

let clinic: Clinic;
beforeAll(async () => {
  clinic = await openClinic();
});
afterAll(() => clinic.close());

const read = (id: string, as: string | undefined = 'admin@demo.test') =>
  clinic.call(GET, { ...(as !== '' && { as }), path: `/api/admin/users/${id}` });

test('shows a doctor with the profile and the organisations they belong to', async () => {
  const got = await read(clinic.idOf('kaur@demo.test'));
  expect(got.status).toBe(200);
  expect(got.body).toMatchObject({
    name: 'Dr. Harpreet Kaur',
    status: 'active',
    doctor: { registrationNumber: 'DEMO-31001', verification: 'approved' },
    memberships: expect.arrayContaining([expect.objectContaining({ organisationName: 'Nabha Community Clinic', role: 'clinic_admin' })]),
  });
  const events = await clinic.platform.store.find(auditEvents, { limit: 1000 });
  expect(events).toContainEqual(expect.objectContaining({ action: 'admin.read_user', subjectId: clinic.idOf('kaur@demo.test') }));
});

test('shows of a patient the account and nothing of their health', async () => {
  const got = await read(clinic.idOf('asha@demo.test'));
  expect(got.body).toMatchObject({ name: 'Asha Rani', role: 'patient', memberships: [] });
  expect(got.text).not.toMatch(/Penicillin|blood|1958|abha/i);
});

test('says not-found of nobody, and does not open for others', async () => {
  expect((await read('usr_00000000000000000000')).status).toBe(404);
  const id = clinic.idOf('asha@demo.test');
  expect([(await read(id, 'kaur@demo.test')).status, (await read(id, 'asha@demo.test')).status, (await read(id, '')).status]).toEqual([
    403, 403, 401,
  ]);
});

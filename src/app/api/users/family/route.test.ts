import { afterEach, beforeEach, expect, test } from 'vitest';
import { book } from '@/testing/book';
import { openClinic, type Clinic } from '@/testing/clinic';
import { addChildAs, inviteAs, linkFamily } from '@/testing/family';
import { GET } from './route';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

type Listed = { caregivers: Record<string, unknown>[]; patients: Record<string, unknown>[]; invitations: Record<string, unknown>[] };
const familyOf = async (as: string) => (await clinic.call(GET, { as, path: '/api/users/family' })).body as Listed;

test('both see the link, the patient also when it was last used', async () => {
  await linkFamily(clinic, { patient: 'asha@demo.test', caregiver: 'meena@demo.test', scopes: ['appointments'] });
  expect((await familyOf('asha@demo.test')).caregivers).toMatchObject([{ caregiverName: 'Meena Kumari', lastUsedAt: null }]);
  clinic.at('2026-01-05T03:40:00.000Z');
  const booked = await book(clinic, { as: 'meena@demo.test', patientId: clinic.idOf('asha@demo.test') });
  expect(booked.status).toBe(201);
  expect((await familyOf('asha@demo.test')).caregivers).toMatchObject([{ lastUsedAt: '2026-01-05T03:40:00.000Z' }]);
  expect((await familyOf('meena@demo.test')).patients).toMatchObject([
    { patientName: 'Asha Rani', scopes: ['appointments'], state: 'active' },
  ]);
});

test('an open invitation is listed without its code, and a link that has ended is no longer among those one helps', async () => {
  const { body } = await inviteAs(clinic, 'asha@demo.test');
  const listed = await familyOf('asha@demo.test');
  expect(listed.invitations).toMatchObject([{ id: body['id'], patientName: 'Asha Rani' }]);
  expect(JSON.stringify(listed)).not.toContain(String(body['code']));
  await linkFamily(clinic, { patient: 'asha@demo.test', caregiver: 'meena@demo.test', expiresAt: '2026-01-05T04:00:00.000Z' });
  clinic.at('2026-01-05T04:00:00.000Z');
  expect((await familyOf('meena@demo.test')).patients).toEqual([]);
  expect((await familyOf('asha@demo.test')).caregivers).toMatchObject([{ state: 'expired' }]);
});

test('a parent sees who helps the child', async () => {
  const child = await addChildAs(clinic, 'simran@demo.test');
  await linkFamily(clinic, { patient: 'simran@demo.test', patientId: child, caregiver: 'meena@demo.test', scopes: ['records'] });
  const { caregivers, patients } = await familyOf('simran@demo.test');
  expect(caregivers).toMatchObject([{ patientId: child, caregiverName: 'Meena Kumari' }]);
  expect(patients).toMatchObject([{ patientId: child, kind: 'guardian', relation: 'mother' }]);
});

test.each([
  [undefined, 401],
  ['kaur@demo.test', 403],
  ['admin@demo.test', 403],
])('does not open for %s', async (as, status) => {
  expect((await clinic.call(GET, { ...(as !== undefined && { as }), path: '/api/users/family' })).status).toBe(status);
});

import { afterEach, beforeEach, expect, test } from 'vitest';
import { DOCTOR, PATIENT, openFamilyUnderCare } from '@/testing/vital-settings';
import { GET } from './route';

let opened: Awaited<ReturnType<typeof openFamilyUnderCare>>;
beforeEach(async () => {
  opened = await openFamilyUnderCare();
});
afterEach(() => opened.clinic.close());

test('the doctor of the visit sees by what a patient is judged and who is told, a stranger nothing', async () => {
  const { clinic, settings } = opened;
  expect(await settings(DOCTOR)).toMatchObject({ times: { emergency: { doctor: 5 } }, rules: { spo2: { emergency: { low: 91 } } } });
  const path = `/api/vitals/settings?patientId=${clinic.idOf(PATIENT)}`;
  expect((await clinic.call(GET, { as: 'ravi@demo.test', path })).status).toBe(404);
});

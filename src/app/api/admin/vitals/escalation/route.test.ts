import { afterEach, beforeEach, expect, test } from 'vitest';
import { POST as record } from '@/app/api/vitals/route';
import { GET as listAlerts } from '@/app/api/iot/alerts/route';
import { addMinutes } from '@/domain/shared/time';
import { DEFAULT_TIMES } from '@/domain/vitals/ladder';
import { bookSlot } from '@/testing/book';
import { MONDAY_NINE, openClinic, type Clinic } from '@/testing/clinic';
import { GET, PUT } from './route';

const ADMIN = 'admin@demo.test';
const ASHA = 'asha@demo.test';
const path = '/api/admin/vitals/escalation';
const TIMES = { ...DEFAULT_TIMES, emergency: { caregiver: 0, nextCaregiver: 0, doctor: 2 } };

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

const save = (as: string, body: object) => clinic.call(PUT, { as, method: 'PUT', path, body });

test('the admin sets the times for every patient who has none of their own', async () => {
  expect((await clinic.call(GET, { as: ADMIN, path })).body).toEqual({ times: DEFAULT_TIMES, version: 0 });
  expect((await save(ADMIN, { times: TIMES, version: 0 })).body).toEqual({ times: TIMES, version: 1 });
  expect((await save(ADMIN, { times: DEFAULT_TIMES, version: 0 })).status).toBe(409);
  await bookSlot(clinic);
  await clinic.call(record, { as: ASHA, path: '/api/vitals', body: { readings: [{ metric: 'heart_rate', value: 140, unit: 'bpm' }] } });
  const { body } = await clinic.call(listAlerts, { as: ASHA, path: '/api/iot/alerts' });
  expect(body['items']).toMatchObject([{ nextStepAt: addMinutes(MONDAY_NINE, 2) }]);
});

test.each([
  ['a doctor', 'kaur@demo.test', TIMES, 403],
  ['an emergency that waits two hours', ADMIN, { ...TIMES, emergency: { caregiver: 0, nextCaregiver: 0, doctor: 120 } }, 400],
])('refuses %s', async (_, as, times, status) => {
  expect((await save(as, { times, version: 0 })).status).toBe(status);
});

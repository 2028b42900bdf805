import { afterEach, beforeEach, expect, test } from 'vitest';
import { MONDAY_NINE, openClinic, type Clinic } from '@/testing/clinic';
import { minutesAgo, openDevice, pressure, pulse, type TestDevice } from '@/testing/device';
import { GET } from './route';

const ASHA = 'asha@demo.test';

let clinic: Clinic;
let device: TestDevice;
beforeEach(async () => {
  clinic = await openClinic();
  device = await openDevice(clinic, ASHA);
});
afterEach(() => clinic.close());

const get = async (query: string) => (await clinic.call(GET, { as: ASHA, path: `/api/iot/data/recent${query}` })).body['items'];

test('a metric’s readings, the newest first, with their unit and where they came from', async () => {
  await device.post([pulse(70, minutesAgo(70)), pulse(71, minutesAgo(2)), pulse(72, minutesAgo(1))]);
  expect(await get('?metric=heart_rate&limit=2')).toEqual([
    { metric: 'heart_rate', value: 72, unit: 'bpm', measuredAt: minutesAgo(1), receivedAt: MONDAY_NINE, source: device.id, level: 'none' },
    { metric: 'heart_rate', value: 71, unit: 'bpm', measuredAt: minutesAgo(2), receivedAt: MONDAY_NINE, source: device.id, level: 'none' },
  ]);
  expect(await get('?metric=heart_rate')).toHaveLength(3);
});

test('without a metric the latest of each, from whichever day', async () => {
  await device.post([pulse(70, minutesAgo(3000)), pulse(75, minutesAgo(2000)), pressure(120, 80)]);
  expect(await get('')).toMatchObject([
    { metric: 'blood_pressure', value: { systolic: 120, diastolic: 80 } },
    { metric: 'heart_rate', value: 75 },
  ]);
});

test.each([
  ['somebody else’s', `ravi@demo.test`, 404],
  ['a doctor who does not treat them', 'kaur@demo.test', 404],
])('refuses %s', async (_, as, status) => {
  expect((await clinic.call(GET, { as, path: `/api/iot/data/recent?patientId=${clinic.idOf(ASHA)}` })).status).toBe(status);
});

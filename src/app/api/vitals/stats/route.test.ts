import { afterEach, beforeEach, expect, test } from 'vitest';
import { openClinic, type Clinic } from '@/testing/clinic';
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

const stats = async (query: string) => (await clinic.call(GET, { as: ASHA, path: `/api/vitals/stats?${query}` })).body;

test('count, mean, range and levels of the latest days', async () => {
  await device.post([pressure(120, 80, minutesAgo(60)), pressure(150, 85, minutesAgo(2000)), pressure(140, 90, minutesAgo(60 * 24 * 9))]);
  expect(await stats('metric=blood_pressure&days=7')).toMatchObject({
    unit: 'mmHg',
    count: 2,
    mean: 135,
    min: 120,
    max: 150,
    diastolic: { min: 80, max: 85, mean: 82.5 },
    levels: { none: 1, watch: 1, urgent: 0, emergency: 0 },
    trend: { direction: 'not-enough-readings', days: 2 },
  });
});

test('a pulse that rises by two a day is told as rising, with its interval, and a level one is not', async () => {
  const days = Array.from({ length: 14 }, (_, day) => day);
  await device.post(days.map((day) => pulse(90 - 2 * day, minutesAgo(1440 * day))));
  const { trend } = (await stats('metric=heart_rate&days=30')) as {
    trend: { perWeek: number; low: number; high: number; direction: string };
  };
  expect(trend.direction).toBe('rising');
  expect([trend.low, trend.perWeek, trend.high].map((slope) => Math.round(slope))).toEqual([14, 14, 14]);
  await device.post(days.map((day) => pressure(day % 2 === 0 ? 120 : 124, 80, minutesAgo(1440 * day))));
  expect(await stats('metric=blood_pressure&days=30')).toMatchObject({ trend: { direction: 'unclear' } });
});

test('no readings are no figures', async () => {
  expect(await stats('metric=weight')).toMatchObject({ count: 0, mean: null, min: null, max: null });
});

import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { addSeconds } from '@/domain/shared/instant';
import { localDateOf } from '@/domain/shared/time';
import { MONDAY_NINE, openClinic, type Clinic } from '@/testing/clinic';
import { minutesAgo, openDevice, pressure, pulse, type TestDevice } from '@/testing/device';
import { POST } from './route';

const ASHA = 'asha@demo.test';

let clinic: Clinic;
let device: TestDevice;
beforeEach(async () => {
  clinic = await openClinic();
  device = await openDevice(clinic, ASHA);
});
afterEach(() => clinic.close());

const series = (body: object) => clinic.call(POST, { as: ASHA, path: '/api/iot/data/timeseries', body });
const WEEK = { metric: 'heart_rate', from: addSeconds(MONDAY_NINE, -7 * 86_400), to: addSeconds(MONDAY_NINE, 1) };

test('hours and days are those of the readings themselves, in whatever order they came', async () => {
  const reading = fc.record({ minute: fc.integer({ min: 0, max: 4 * 1440 }), value: fc.integer({ min: 50, max: 90 }) });
  const sample = fc.uniqueArray(reading, { minLength: 150, maxLength: 150, selector: ({ minute }) => minute });
  const sent = fc
    .sample(sample, { numRuns: 1, seed: 7 })
    .flatMap((readings) => readings.map(({ minute, value }) => pulse(value, minutesAgo(minute))));
  for (let i = 0; i < sent.length; i += 50) await device.post(sent.slice(i, i + 50));
  const keys = {
    hour: (at: string) => at.slice(0, 13),
    day: (at: string) => localDateOf(at, 'Asia/Kolkata'),
  };
  for (const bucket of ['hour', 'day'] as const) {
    const expected = [...Map.groupBy(sent, ({ measuredAt }) => keys[bucket](measuredAt))]
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([key, group]) => {
        const values = group.map(({ value }) => value);
        const mean = Math.round((values.reduce((a, b) => a + b, 0) / values.length) * 100) / 100;
        return { key, count: values.length, min: Math.min(...values), max: Math.max(...values), mean };
      });
    const points = (await series({ ...WEEK, bucket })).body['points'] as { at: string }[];
    expect(points.map(({ at, ...figures }) => ({ key: keys[bucket](at), ...figures }))).toEqual(expected);
  }
});

test('every reading of a short time, with both parts of blood pressure', async () => {
  await device.post([pressure(120, 80, minutesAgo(5)), pressure(130, 90, minutesAgo(4))]);
  const { body } = await series({ ...WEEK, metric: 'blood_pressure', bucket: 'raw', to: minutesAgo(4) });
  expect(body).toMatchObject({
    metric: 'blood_pressure',
    thresholds: { emergency: { low: 90, high: 180 } },
    unit: 'mmHg',
    points: [{ at: minutesAgo(5), count: 1, min: 120, max: 120, mean: 120, diastolic: { min: 80, max: 80, mean: 80 } }],
  });
});

test.each([
  ['a range that ends before it begins', { ...WEEK, bucket: 'hour', to: WEEK.from }],
  ['every reading of a month', { ...WEEK, bucket: 'raw', from: addSeconds(MONDAY_NINE, -30 * 86_400) }],
  ['an unknown metric', { ...WEEK, bucket: 'hour', metric: 'aura' }],
])('refuses %s', async (_, body) => {
  expect((await series(body)).status).toBe(400);
});

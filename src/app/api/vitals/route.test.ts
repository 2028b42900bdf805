import { afterEach, beforeEach, expect, test } from 'vitest';
import { GET as listAlerts } from '@/app/api/iot/alerts/route';
import { GET as recent } from '@/app/api/iot/data/recent/route';
import { MONDAY_NINE, openClinic, type Clinic } from '@/testing/clinic';
import { POST } from './route';

const ASHA = 'asha@demo.test';
const path = '/api/vitals';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

const latest = async () => (await clinic.call(recent, { as: ASHA, path: '/api/iot/data/recent' })).body['items'];

test('keeps what a patient types in, as measured now, under their own name', async () => {
  const readings = [{ metric: 'glucose', value: 6, unit: 'mmol/L' }];
  expect(await clinic.call(POST, { as: ASHA, path, body: { readings } })).toMatchObject({ status: 201, body: { accepted: 1 } });
  expect(await latest()).toMatchObject([
    { metric: 'glucose', value: 108.1, unit: 'mg/dL', measuredAt: MONDAY_NINE, source: clinic.idOf(ASHA) },
  ]);
});

test('a form with one metric filled in keeps that one', async () => {
  const form = {
    'readings.0._metric': 'blood_pressure',
    'readings.0._unit': 'mmHg',
    'readings.0.systolic': '118',
    'readings.0.diastolic': '76',
    'readings.1._metric': 'spo2',
    'readings.1._unit': '%',
    'readings.1.value': '',
    _then: '/en/vitals?saved=1',
  };
  const got = await clinic.call(POST, { as: ASHA, path, form });
  expect([got.status, got.headers.get('location')]).toEqual([303, '/en/vitals?saved=1']);
  expect(await latest()).toMatchObject([{ metric: 'blood_pressure', value: { systolic: 118, diastolic: 76 } }]);
});

test('a dangerous one opens an alert for the same person', async () => {
  const { body } = await clinic.call(POST, { as: ASHA, path, body: { readings: [{ metric: 'glucose', value: 45, unit: 'mg/dL' }] } });
  const { items } = (await clinic.call(listAlerts, { as: ASHA, path: '/api/iot/alerts' })).body as { items: { id: string }[] };
  expect(items.map(({ id }) => id)).toEqual(body['alerts']);
});

test('sent twice with one key is kept once, and an impossible value is refused at its place', async () => {
  const once = { as: ASHA, path, body: { readings: [{ metric: 'weight', value: 61, unit: 'kg' }] }, headers: { 'idempotency-key': 'a' } };
  expect((await clinic.call(POST, once)).text).toBe((await clinic.call(POST, once)).text);
  const impossible = await clinic.call(POST, { as: ASHA, path, body: { readings: [{ metric: 'spo2', value: 970, unit: '%' }] } });
  expect(impossible).toMatchObject({ status: 400, body: { errors: [{ at: 'readings.0.value', code: 'impossible-value' }] } });
});

test.each([
  ['a stranger', undefined, 401],
  ['a doctor who does not treat them', 'kaur@demo.test', 404],
  ['a caregiver of somebody else', 'meena@demo.test', 404],
])('refuses %s', async (_, as, status) => {
  const body = { patientId: clinic.idOf('ravi@demo.test'), readings: [{ metric: 'weight', value: 61, unit: 'kg' }] };
  expect((await clinic.call(POST, { ...(as !== undefined && { as }), path, body })).status).toBe(status);
});

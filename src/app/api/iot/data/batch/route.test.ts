import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { GET as listAlerts } from '@/app/api/iot/alerts/route';
import { GET as recent } from '@/app/api/iot/data/recent/route';
import { addSeconds } from '@/domain/shared/instant';
import { devices, vitalHours } from '@/server/vitals/collections';
import { MONDAY_NINE, openClinic, type Clinic } from '@/testing/clinic';
import { minutesAgo, openDevice, otherSecret, postAs, pressure, pulse, type TestDevice } from '@/testing/device';
import { POST } from './route';

const ASHA = 'asha@demo.test';

let clinic: Clinic;
let device: TestDevice;
beforeEach(async () => {
  clinic = await openClinic();
  device = await openDevice(clinic, ASHA);
});
afterEach(() => clinic.close());

const recentOf = async (metric: string) =>
  (await clinic.call(recent, { as: ASHA, path: `/api/iot/data/recent?metric=${metric}&limit=100` })).body['items'] as unknown[];
const alertsOfAsha = async () => (await clinic.call(listAlerts, { as: ASHA, path: '/api/iot/alerts' })).body['items'];

test('a batch sent again gets the reply it had, and a reading sent again in another batch counts as known', async () => {
  const first = await device.post([pulse(70)], 'a');
  expect(first).toMatchObject({ status: 202, body: { accepted: 1, duplicates: 0, quarantined: [], alerts: [] } });
  expect((await device.post([pulse(70)], 'a')).text).toBe(first.text);
  expect((await device.post([pulse(70), pulse(71, minutesAgo(1))], 'b')).body).toMatchObject({ accepted: 1, duplicates: 1 });
  expect(await recentOf('heart_rate')).toHaveLength(2);
});

test('one bad reading costs no other, and is told with its place and its code', async () => {
  const got = await device.post([
    pulse(70),
    { metric: 'aura', value: 1, unit: 'bpm', measuredAt: MONDAY_NINE },
    { metric: 'spo2', value: 140, unit: '%', measuredAt: MONDAY_NINE },
    pressure(80, 120),
    { metric: 'temperature', value: 300, unit: 'K', measuredAt: MONDAY_NINE },
    pulse(70, addSeconds(MONDAY_NINE, 3600)),
    'nonsense',
  ]);
  expect(got.body).toMatchObject({ accepted: 1 });
  expect(got.body['quarantined']).toEqual([
    { index: 1, code: 'unknown-metric' },
    { index: 2, code: 'impossible-value' },
    { index: 3, code: 'impossible-value' },
    { index: 4, code: 'wrong-unit' },
    { index: 5, code: 'in-the-future' },
    { index: 6, code: 'wrong-shape' },
  ]);
  expect(await recentOf('spo2')).toEqual([]);
  expect((await clinic.platform.store.get(devices, device.id))?.faults).toHaveLength(6);
});

test('units are converted, and blood pressure is taken in both spellings', async () => {
  await device.post([
    { metric: 'temperature', value: 100.4, unit: 'degF', measuredAt: MONDAY_NINE },
    { metric: 'blood_pressure', systolic: 120, diastolic: 80, unit: 'mmHg', measuredAt: MONDAY_NINE },
  ]);
  expect(await recentOf('temperature')).toMatchObject([{ value: 38, unit: 'Cel' }]);
  expect(await recentOf('blood_pressure')).toMatchObject([{ value: { systolic: 120, diastolic: 80 } }]);
});

test('forty batches at once that cross a threshold open one alert and lose no reading', async () => {
  await Promise.all(Array.from({ length: 40 }, (_, i) => device.post([pulse(150 + i, addSeconds(MONDAY_NINE, -i))])));
  expect(await alertsOfAsha()).toHaveLength(1);
  expect(await recentOf('heart_rate')).toHaveLength(40);
});

test('readings that come late are charted and alert nobody', async () => {
  expect((await device.post([pulse(180, minutesAgo(60))])).body).toMatchObject({ accepted: 1, alerts: [] });
  expect(await alertsOfAsha()).toEqual([]);
  expect(await recentOf('heart_rate')).toHaveLength(1);
});

test('a clock that is wrong is noted at the device, by readings from the future or by when the batch says it was sent', async () => {
  const ahead = async () => (await clinic.platform.store.get(devices, device.id))?.clockAheadSeconds;
  const sentAt = (seconds: number) =>
    postAs(clinic, device.token, { batchId: String(seconds), readings: [pulse(70)], sentAt: addSeconds(MONDAY_NINE, seconds) });
  await device.post([pulse(70, addSeconds(MONDAY_NINE, 120))]);
  expect(await ahead()).toBe(120);
  await device.post([pulse(70)]);
  expect(await ahead()).toBeUndefined();
  await device.post([pulse(70, addSeconds(MONDAY_NINE, 7200))]);
  expect(await ahead()).toBe(7200);
  await sentAt(-3600);
  expect(await ahead()).toBe(-3600);
  await sentAt(-20);
  expect(await ahead()).toBeUndefined();
});

test('battery and firmware are kept from the latest batch that names them', async () => {
  await postAs(clinic, device.token, { batchId: 'a', readings: [pulse(70)], battery: 17, firmware: '1.4.2' });
  const wrong = { batchId: 'b', readings: [pulse(71, minutesAgo(1))], battery: 255, sentAt: 'yesterday' };
  expect((await postAs(clinic, device.token, wrong)).body).toMatchObject({ accepted: 1 });
  expect(await clinic.platform.store.get(devices, device.id)).toMatchObject({ battery: 17, firmware: '1.4.2' });
});

test('a gzipped batch is taken, and one that is too large, broken or otherwise encoded is not', async () => {
  const sent = (bytes: Uint8Array<ArrayBuffer>, encoding = 'gzip') =>
    POST(
      new Request('http://clinic.test/api/iot/data/batch', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'content-encoding': encoding, authorization: `Bearer ${device.token}` },
        body: bytes,
      }),
    );
  const batch = (filler: string) => JSON.stringify({ batchId: 'g', readings: [pulse(70), filler] });
  expect(await (await sent(new Uint8Array(gzipSync(batch(''))))).json()).toMatchObject({ accepted: 1 });
  const bomb = gzipSync(batch('x'.repeat(50_000_000)));
  expect(bomb.length).toBeLessThan(60_000);
  expect((await sent(new Uint8Array(bomb))).status).toBe(413);
  expect((await sent(new Uint8Array(gzipSync(batch('')).subarray(0, 30)))).status).toBe(400);
  expect((await sent(new Uint8Array(gzipSync(batch(''))), 'br')).status).toBe(415);
});

test('a device that runs wild is stopped, and another behind the same address is not', async () => {
  const other = await openDevice(clinic, 'ravi@demo.test');
  const statuses = new Set<number>();
  for (let nth = 0; nth < 700; nth += 1) statuses.add((await device.post([pulse(70)], 'the same')).status);
  expect([...statuses]).toEqual([202, 429]);
  expect((await other.post([pulse(70)])).status).toBe(202);
});

test('a box that was offline for weeks sends them in one batch, more than one commit may hold', async () => {
  const old = Array.from({ length: 900 }, (_, i) => pulse(70 + (i % 5), minutesAgo(60 * i)));
  expect((await device.post(old)).body).toMatchObject({ accepted: 900, duplicates: 0 });
  expect((await device.post(old)).body).toMatchObject({ accepted: 0, duplicates: 900 });
});

test('one commit of a batch writes a document a metric and hour, one a day, and the device', async () => {
  const written: string[] = [];
  const { store } = clinic.platform;
  const commit = store.commit.bind(store);
  store.commit = (work) =>
    commit((tx) => {
      written.length = 0;
      return work({ ...tx, put: (c, doc) => (written.push(c.name), tx.put(c, doc)) });
    });
  await device.post(
    Array.from({ length: 100 }, (_, i) => [pulse(70, addSeconds(MONDAY_NINE, -i)), pressure(120, 80, addSeconds(MONDAY_NINE, -i))]).flat(),
  );
  store.commit = commit;
  expect(written.sort()).toEqual(['devices', 'vital_days', 'vital_hours', 'vital_hours']);
});

test.each([
  ['a token with another secret', () => otherSecret(device.token)],
  ['a person’s token', () => clinic.tokenOf(ASHA)],
  ['nonsense', () => 'dev_x'],
])('refuses %s, and keeps nothing', async (_, bearer) => {
  expect((await postAs(clinic, await bearer(), { batchId: 'x', readings: [pulse(70)] })).status).toBe(401);
  expect(await clinic.platform.store.find(vitalHours, { limit: 1 })).toEqual([]);
});

test.each([
  ['no readings', { batchId: 'x', readings: [] }],
  ['too many', { batchId: 'x', readings: Array.from({ length: 1001 }, () => 1) }],
  ['no id', { readings: [1] }],
])('refuses a batch with %s', async (_, body) => {
  expect((await postAs(clinic, device.token, body)).status).toBe(400);
});

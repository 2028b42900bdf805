import { afterEach, beforeEach, expect, test } from 'vitest';
import { GET as listNotifications } from '@/app/api/notifications/route';
import { POST as invite } from '@/app/api/users/family/invitations/route';
import { POST as accept } from '@/app/api/users/family/link/route';
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

const alerts = async (query = '') =>
  (await clinic.call(GET, { as: ASHA, path: `/api/iot/alerts${query}` })).body['items'] as { id: string; state: string }[];

test('a dangerous reading opens one alert, repeats add to it, and calm readings close it', async () => {
  expect((await device.post([pressure(190, 100, minutesAgo(10))])).body['alerts']).toHaveLength(1);
  await device.post([pressure(200, 110, minutesAgo(9))]);
  const worst = { systolic: 200, diastolic: 110 };
  expect(await alerts()).toMatchObject([
    { metric: 'blood_pressure', level: 'emergency', state: 'open', count: 2, worst, openedAt: minutesAgo(10), lastAt: minutesAgo(9) },
  ]);
  await device.post([pressure(120, 80, minutesAgo(3)), pressure(121, 80, minutesAgo(2)), pressure(119, 79, minutesAgo(1))]);
  expect(await alerts()).toMatchObject([{ state: 'closed', count: 2, worst, latest: { systolic: 119, diastolic: 79 } }]);
  await device.post([pressure(185, 100)]);
  expect((await alerts()).map(({ state }) => state)).toEqual(['open', 'closed']);
  expect(await alerts('?state=closed')).toHaveLength(1);
});

test('a single low oxygen reading is urgent, and the second makes it an emergency', async () => {
  const oxygen = (minutes: number) => ({ metric: 'spo2', value: 88, unit: '%', measuredAt: minutesAgo(minutes) });
  await device.post([oxygen(10)]);
  expect(await alerts()).toMatchObject([{ level: 'urgent' }]);
  await device.post([oxygen(5)]);
  expect(await alerts()).toMatchObject([{ level: 'emergency', worstLevel: 'emergency' }]);
});

test('the patient and the family are told when it opens and when it gets worse, and not of each reading', async () => {
  const told = async (as: string) =>
    ((await clinic.call(listNotifications, { as, path: '/api/notifications' })).body['items'] as { kind: string; path: string }[])
      .filter(({ kind }) => kind.startsWith('vitals-'))
      .map(({ kind, path }) => [kind, path]);
  const { body } = await clinic.call(invite, { as: ASHA, path: '/api/users/family/invitations', body: { scopes: ['vitals'] } });
  await clinic.call(accept, { as: 'meena@demo.test', path: '/api/users/family/link', body: { code: body['code'] } });
  await device.post([pulse(115, minutesAgo(5))]);
  await device.post([pulse(116, minutesAgo(4))]);
  await device.post([pulse(140, minutesAgo(3)), pulse(141, minutesAgo(2))]);
  const [alert] = await alerts();
  for (const as of [ASHA, 'meena@demo.test']) {
    expect((await told(as)).sort()).toEqual([
      ['vitals-emergency', `/emergency/${alert?.id ?? ''}`],
      ['vitals-urgent', `/vitals?for=${clinic.idOf(ASHA)}`],
    ]);
  }
  expect(await told('ravi@demo.test')).toEqual([]);
});

test('nobody else sees them', async () => {
  await device.post([pulse(140)]);
  const path = `/api/iot/alerts?patientId=${clinic.idOf(ASHA)}`;
  for (const as of ['ravi@demo.test', 'meena@demo.test']) expect((await clinic.call(GET, { as, path })).status).toBe(404);
  expect((await clinic.call(GET, { as: 'ravi@demo.test', path: '/api/iot/alerts' })).body['items']).toEqual([]);
});

import { afterEach, beforeEach, expect, test } from 'vitest';
import { GET as listAlerts } from '@/app/api/iot/alerts/route';
import { DELETE as revoke, PUT as change } from '@/app/api/iot/devices/[id]/route';
import { GET as listNotifications } from '@/app/api/notifications/route';
import { addMinutes } from '@/domain/shared/time';
import { JOBS } from '@/server/system/jobs';
import { runDueJobs } from '@/server/platform/jobs/run-due-jobs';
import { bookSlot } from '@/testing/book';
import { MONDAY_NINE, openClinic, type Clinic } from '@/testing/clinic';
import { openDevice, pulse, type TestDevice } from '@/testing/device';
import { linkFamily } from '@/testing/family';

const ASHA = 'asha@demo.test';
const MEENA = 'meena@demo.test';
const KAUR = 'kaur@demo.test';
const SILENCE_MINUTES = 60;

let clinic: Clinic;
let device: TestDevice;
beforeEach(async () => {
  clinic = await openClinic();
  device = await openDevice(clinic, ASHA);
  await linkFamily(clinic, { patient: ASHA, caregiver: MEENA });
  await clinic.call(change, {
    as: ASHA,
    method: 'PUT',
    path: `/api/iot/devices/${device.id}`,
    body: { name: 'Box', silenceMinutes: SILENCE_MINUTES },
  });
});
afterEach(() => clinic.close());

const watched = ['find-silent-devices', 'escalate-alerts'];
const at = async (minute: number) => {
  clinic.at(addMinutes(MONDAY_NINE, minute));
  await runDueJobs(
    clinic.platform,
    JOBS.filter(({ name }) => watched.includes(name)),
  );
};
const told = async (as: string) =>
  ((await clinic.call(listNotifications, { as, path: '/api/notifications' })).body['items'] as { kind: string }[])
    .map(({ kind }) => kind)
    .filter((kind) => kind.startsWith('vitals-'));
const alerts = async () => (await clinic.call(listAlerts, { as: ASHA, path: '/api/iot/alerts' })).body['items'];

test('a device that is silent for its period opens one alert, which goes the ladder and closes when data comes', async () => {
  await bookSlot(clinic);
  await device.post([pulse(70)]);
  await at(59);
  expect(await alerts()).toEqual([]);
  await Promise.all([at(60), at(60)]);
  await at(62);
  expect(await alerts()).toMatchObject([
    { metric: 'device_silence', deviceId: device.id, level: 'urgent', state: 'open', lastAt: MONDAY_NINE, latest: SILENCE_MINUTES },
  ]);
  expect([await told(ASHA), await told(MEENA), await told(KAUR)]).toEqual([['vitals-silence'], ['vitals-silence'], []]);
  await at(90);
  expect(await told(KAUR)).toEqual(['vitals-silence-doctor']);
  clinic.at(addMinutes(MONDAY_NINE, 95));
  await device.post([pulse(71, addMinutes(MONDAY_NINE, 94))]);
  expect(await alerts()).toMatchObject([{ state: 'closed', closedAt: addMinutes(MONDAY_NINE, 95) }]);
  await at(154);
  expect(await alerts()).toHaveLength(1);
  await at(155);
  expect(await alerts()).toHaveLength(2);
});

test('a device that has never sent anything is not silent', async () => {
  await at(600);
  expect(await alerts()).toEqual([]);
});

test.each([
  [
    'nobody wants to be told any more',
    () => clinic.call(change, { as: ASHA, method: 'PUT', path: `/api/iot/devices/${device.id}`, body: { name: 'Box' } }),
  ],
  ['the device is removed', () => clinic.call(revoke, { as: ASHA, method: 'DELETE', path: `/api/iot/devices/${device.id}` })],
])('the alert ends when %s', async (_, end) => {
  await device.post([pulse(70)]);
  await at(60);
  await end();
  expect(await alerts()).toMatchObject([{ state: 'closed' }]);
  await at(600);
  expect(await alerts()).toHaveLength(1);
});

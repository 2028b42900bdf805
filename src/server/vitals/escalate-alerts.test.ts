import { afterEach, beforeEach, expect, test } from 'vitest';
import { GET as listAlerts } from '@/app/api/iot/alerts/route';
import { POST as acknowledge } from '@/app/api/iot/alerts/[id]/acknowledge/route';
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

let clinic: Clinic;
let device: TestDevice;
beforeEach(async () => {
  clinic = await openClinic();
  device = await openDevice(clinic, ASHA);
  clinic.at(addMinutes(MONDAY_NINE, -1));
  await linkFamily(clinic, { patient: ASHA, caregiver: MEENA });
  clinic.at(MONDAY_NINE);
  await linkFamily(clinic, { patient: ASHA, caregiver: 'jaswant@demo.test' });
  await bookSlot(clinic);
});
afterEach(() => clinic.close());

const escalate = async (minute: number) => {
  clinic.at(addMinutes(MONDAY_NINE, minute));
  await runDueJobs(
    clinic.platform,
    JOBS.filter(({ name }) => name === 'escalate-alerts'),
  );
};
const told = async (as: string) =>
  ((await clinic.call(listNotifications, { as, path: '/api/notifications' })).body['items'] as { kind: string }[])
    .map(({ kind }) => kind)
    .filter((kind) => kind.startsWith('vitals-'));
const alert = async (as = ASHA) => {
  const { body } = await clinic.call(listAlerts, { as, path: `/api/iot/alerts?patientId=${clinic.idOf(ASHA)}` });
  return (body['items'] as { id: string; nextStepAt?: string; escalations: { to: string }[] }[])[0];
};

test('an urgent alert that nobody acknowledges reaches the family one by one, and then the doctor of the booked visit', async () => {
  await device.post([pulse(115)]);
  expect([await told(ASHA), await told(MEENA), await told('jaswant@demo.test')]).toEqual([['vitals-urgent'], ['vitals-urgent'], []]);
  await escalate(9);
  expect(await told('jaswant@demo.test')).toEqual([]);
  await escalate(10);
  expect(await told('jaswant@demo.test')).toEqual(['vitals-urgent']);
  expect(await told(KAUR)).toEqual([]);
  await Promise.all([escalate(30), escalate(30)]);
  expect(await told(KAUR)).toEqual(['vitals-doctor']);
  expect((await alert())?.escalations.map(({ to }) => to)).toEqual(['patient', 'caregiver', 'caregiver', 'doctor']);
  await escalate(120);
  expect([await told(ASHA), await told(KAUR)]).toEqual([['vitals-urgent'], ['vitals-doctor']]);
});

test('an acknowledgement by any of them ends it', async () => {
  await device.post([pulse(115)]);
  const id = (await alert())?.id ?? '';
  expect((await clinic.call(acknowledge, { as: MEENA, path: `/api/iot/alerts/${id}/acknowledge`, body: {} })).status).toBe(200);
  await escalate(60);
  expect([await told('jaswant@demo.test'), await told(KAUR)]).toEqual([[], []]);
  expect((await alert())?.nextStepAt).toBeUndefined();
});

test('the doctor reads the alert and acknowledges it while they treat the patient, and another doctor finds nothing', async () => {
  await device.post([pulse(140)]);
  await escalate(5);
  expect(await told(KAUR)).toEqual(['vitals-doctor']);
  const id = (await alert(KAUR))?.id ?? '';
  const say = (as: string) =>
    clinic.call(acknowledge, { as, path: `/api/iot/alerts/${id}/acknowledge`, body: { note: 'I am calling her' } });
  expect((await say('singh@demo.test')).status).toBe(404);
  expect((await say(KAUR)).body).toMatchObject({ state: 'acknowledged', acknowledgedBy: clinic.idOf(KAUR) });
});

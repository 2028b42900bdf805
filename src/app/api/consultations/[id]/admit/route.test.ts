import { afterEach, beforeEach, expect, test } from 'vitest';
import { appointmentChanges, appointments } from '@/server/appointments/collections';
import { consultations } from '@/server/consultations/collections';
import { findBookableDoctor } from '@/server/people/get-bookable-doctor';
import { verifyDoctor } from '@/server/people/verify-doctor';
import { openClinic, type Clinic } from '@/testing/clinic';
import { callAs, startWaiting, type Meeting } from '@/testing/consult';

let clinic: Clinic;
let meeting: Meeting;
beforeEach(async () => {
  clinic = await openClinic();
  meeting = await startWaiting(clinic);
});
afterEach(() => clinic.close());

const admits = (as = 'kaur@demo.test') => callAs(clinic, as, 'admit', meeting.id);
const stateNow = async () => (await clinic.platform.store.get(consultations, meeting.id))?.state;

test('its doctor lets the patient in, and the appointment is in progress', async () => {
  const got = await admits();
  expect(got.status).toBe(200);
  expect(got.body).toMatchObject({
    state: 'admitted',
    selfRole: 'doctor',
    position: 0,
    estimatedWaitSeconds: 0,
    admittedAt: '2026-01-05T03:45:00.000Z',
  });
  expect((await clinic.platform.store.get(appointments, meeting.appointmentId))?.status).toBe('in_progress');
});

test('admitting twice, and in two windows at once, admits once', async () => {
  const both = await Promise.all([admits(), admits()]);
  expect(both.map(({ status }) => status)).toEqual([200, 200]);
  expect((await admits()).body).toEqual(both[0]?.body);
  const changes = await clinic.platform.store.find(appointmentChanges, {
    where: [['appointmentId', '==', meeting.appointmentId]],
    orderBy: [['version', 'asc']],
    limit: 10,
  });
  expect(changes.map(({ action }) => action)).toEqual(['appointment.book', 'appointment.check_in', 'appointment.admit']);
});

test.each([
  ['the patient', 'asha@demo.test', 403, 'not-allowed'],
  ['another doctor of the same clinic', 'singh@demo.test', 404, 'not-found'],
  ['the platform’s admin', 'admin@demo.test', 403, 'not-allowed'],
])('%s cannot admit', async (_who, as, status, code) => {
  const got = await admits(as);
  expect([got.status, got.body['code']]).toEqual([status, code]);
  expect(await stateNow()).toBe('waiting');
});

test('a doctor whose verification was taken back lets nobody in, and the patient’s page is told; verified again, they do', async () => {
  const decide = (decision: 'approved' | 'rejected') =>
    verifyDoctor(clinic.as('admin@demo.test'), clinic.idOf('kaur@demo.test'), { decision, note: 'Register asked' });
  const isBookable = async () => (await findBookableDoctor(clinic.as('asha@demo.test').read, clinic.idOf('kaur@demo.test'))) !== null;
  await decide('rejected');
  const got = await admits();
  expect([got.status, got.body['code'], await stateNow(), await isBookable()]).toEqual([403, 'not-allowed', 'waiting', false]);
  await decide('approved');
  expect([(await admits()).status, await isBookable()]).toEqual([200, true]);
});

test('who has left cannot be admitted', async () => {
  await callAs(clinic, 'asha@demo.test', 'leave', meeting.id);
  expect((await admits()).body['code']).toBe('wrong-state');
  expect(await stateNow()).toBe('waiting');
});

test('what has ended is over', async () => {
  await admits();
  await callAs(clinic, 'kaur@demo.test', 'end', meeting.id);
  expect((await admits()).body['code']).toBe('wrong-state');
});

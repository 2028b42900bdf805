import { afterEach, beforeEach, expect, test } from 'vitest';
import { appointments } from '@/server/appointments/collections';
import { callEvents, consultations } from '@/server/consultations/collections';
import { openClinic, type Clinic } from '@/testing/clinic';
import { callAs, inCall, startWaiting } from '@/testing/consult';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

const kept = (id: string) => clinic.platform.store.get(consultations, id);
const statusOf = async (id: string) => (await clinic.platform.store.get(appointments, id))?.status;

test('the patient leaves the waiting room, twice as well as once', async () => {
  const { id, appointmentId } = await startWaiting(clinic);
  const first = await callAs(clinic, 'asha@demo.test', 'leave', id);
  const again = await callAs(clinic, 'asha@demo.test', 'leave', id);
  expect(first.body).toMatchObject({ state: 'waiting', hasLeft: true });
  expect(again.text).toBe(first.text);
  expect(await clinic.platform.store.get(appointments, appointmentId)).toMatchObject({ status: 'booked', version: 3, consultationId: id });
});

test('leaving the call costs neither the place nor the admission, and is in the call log', async () => {
  const { id, appointmentId } = await inCall(clinic);
  const got = await callAs(clinic, 'asha@demo.test', 'leave', id);
  expect(got.body).toMatchObject({ state: 'in_progress', hasLeft: false });
  expect(got.body['participants']).toMatchObject([
    { role: 'patient', isInCall: false, isPresent: false },
    { role: 'doctor', isInCall: true },
  ]);
  expect(await statusOf(appointmentId)).toBe('in_progress');
  const [latest] = await clinic.platform.store.find(callEvents, {
    where: [['consultationId', '==', id]],
    orderBy: [['seq', 'desc']],
    limit: 1,
  });
  expect(latest).toMatchObject({ role: 'patient', event: { kind: 'left' } });
  expect((await callAs(clinic, 'asha@demo.test', 'join', id)).status).toBe(200);
  expect((await kept(id))?.participants.patient.leftAt).toBeUndefined();
});

test('a doctor who looked in early and leaves does not send the patient home', async () => {
  const { id, appointmentId } = await startWaiting(clinic);
  await callAs(clinic, 'kaur@demo.test', 'join', id);
  expect((await callAs(clinic, 'kaur@demo.test', 'leave', id)).body).toMatchObject({ state: 'waiting', hasLeft: false, position: 1 });
  expect(await statusOf(appointmentId)).toBe('checked_in');
});

test.each([
  ['another patient', 'ravi@demo.test', 404],
  ['another doctor', 'singh@demo.test', 404],
  ['a caregiver without a link', 'meena@demo.test', 404],
  ['a pharmacy', 'gupta@demo.test', 403],
])('%s cannot make the patient leave', async (_who, as, status) => {
  const { id, appointmentId } = await startWaiting(clinic);
  expect((await callAs(clinic, as, 'leave', id)).status).toBe(status);
  expect(await statusOf(appointmentId)).toBe('checked_in');
});

test('there is nothing to leave once it has ended', async () => {
  const { id } = await inCall(clinic);
  await callAs(clinic, 'kaur@demo.test', 'end', id);
  expect((await callAs(clinic, 'asha@demo.test', 'leave', id)).body['code']).toBe('wrong-state');
});

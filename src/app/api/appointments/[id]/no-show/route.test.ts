import { afterEach, beforeEach, expect, test } from 'vitest';
import { appointments } from '@/server/appointments/collections';
import { slotHolds } from '@/server/scheduling/collections';
import { consultations } from '@/server/consultations/collections';
import { bookSlot } from '@/testing/book';
import { openClinic, type Clinic } from '@/testing/clinic';
import { callAs, startWaiting } from '@/testing/consult';
import { POST } from './route';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

const at = (clock: string) => `2026-01-05T${clock}.000Z`;
const marks = (id: string, as = 'kaur@demo.test') => clinic.call(POST, { as, method: 'POST', path: `/api/appointments/${id}/no-show` });
const statusOf = async (id: string) => (await clinic.platform.store.get(appointments, id))?.status;

test('a patient who never checked in is a no-show from ten minutes after the beginning, said twice as well as once', async () => {
  const { id } = await bookSlot(clinic);
  clinic.at(at('04:09:59'));
  expect((await marks(id)).body['code']).toBe('too-early');
  clinic.at(at('04:10:00'));
  const first = await marks(id);
  expect(first.body).toMatchObject({ id, status: 'no_show', version: 2, patientName: 'Asha Rani' });
  expect((await marks(id)).text).toBe(first.text);
  expect(await clinic.platform.store.count(slotHolds, {})).toBe(0);
});

test('ends the consultation of one who dropped out, and not of one who is there', async () => {
  const { id, appointmentId } = await startWaiting(clinic);
  clinic.at(at('04:10:00'));
  await callAs(clinic, 'asha@demo.test', 'presence', id);
  expect((await marks(appointmentId)).body['code']).toBe('wrong-state');
  clinic.at(at('04:20:00'));
  expect((await marks(appointmentId)).status).toBe(200);
  expect(await clinic.platform.store.get(consultations, id)).toMatchObject({ state: 'ended', outcome: 'no_show' });
});

test.each([
  ['the patient', 'asha@demo.test', 403],
  ['another doctor of the clinic', 'singh@demo.test', 404],
  ['the platform’s admin', 'admin@demo.test', 403],
])('%s cannot say it', async (_who, as, status) => {
  const { id } = await bookSlot(clinic);
  clinic.at(at('04:10:00'));
  expect((await marks(id, as)).status).toBe(status);
  expect(await statusOf(id)).toBe('booked');
});

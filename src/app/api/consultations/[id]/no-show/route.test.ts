import { afterEach, beforeEach, expect, test } from 'vitest';
import { appointments } from '@/server/appointments/collections';
import { openClinic, type Clinic } from '@/testing/clinic';
import { admitted, callAs, inCall, startWaiting, type Meeting } from '@/testing/consult';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

const at = (clock: string) => `2026-01-05T${clock}.000Z`;
const marks = ({ id }: Meeting, as = 'kaur@demo.test') => callAs(clinic, as, 'no-show', id);
const statusOf = async ({ appointmentId }: Meeting) => (await clinic.platform.store.get(appointments, appointmentId))?.status;

test('a patient who checked in, dropped out and never came back is a no-show, said twice as well as once', async () => {
  const meeting = await startWaiting(clinic);
  clinic.at(at('04:10:00'));
  const first = await marks(meeting);
  expect(first.body).toMatchObject({
    state: 'ended',
    outcome: 'no_show',
    endedAt: at('04:10:00'),
    summary: { durationSeconds: 0, media: [], hasNote: false },
  });
  clinic.at(at('04:20:00'));
  expect((await marks(meeting)).text).toBe(first.text);
  expect(await statusOf(meeting)).toBe('no_show');
});

test('one who left the waiting room, and one who was let in and never came, are no-shows too', async () => {
  const left = await startWaiting(clinic);
  await callAs(clinic, 'asha@demo.test', 'leave', left.id);
  const never = await admitted(clinic, { as: 'ravi@demo.test', startsAt: at('04:15:00'), now: at('04:00:00') });
  clinic.at(at('04:25:00'));
  expect([(await marks(left)).status, (await marks(never)).status]).toEqual([200, 200]);
  expect([await statusOf(left), await statusOf(never)]).toEqual(['no_show', 'no_show']);
});

test('not before ten minutes have passed, and not while the patient is there', async () => {
  const meeting = await startWaiting(clinic);
  clinic.at(at('04:09:59'));
  expect((await marks(meeting)).body['code']).toBe('too-early');
  clinic.at(at('04:10:00'));
  await callAs(clinic, 'asha@demo.test', 'presence', meeting.id);
  expect((await marks(meeting)).body['code']).toBe('wrong-state');
  expect(await statusOf(meeting)).toBe('checked_in');
});

test('not once the two have met', async () => {
  const meeting = await inCall(clinic);
  clinic.at(at('04:30:00'));
  expect((await marks(meeting)).body['code']).toBe('wrong-state');
  await callAs(clinic, 'kaur@demo.test', 'end', meeting.id);
  expect((await marks(meeting)).body['code']).toBe('wrong-state');
  expect(await statusOf(meeting)).toBe('completed');
});

test.each([
  ['the patient', 'asha@demo.test', 403],
  ['another doctor', 'singh@demo.test', 404],
])('%s cannot say it', async (_who, as, status) => {
  const meeting = await startWaiting(clinic);
  clinic.at(at('04:10:00'));
  expect((await marks(meeting, as)).status).toBe(status);
  expect(await statusOf(meeting)).toBe('checked_in');
});

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { appointments } from '@/server/appointments/collections';
import { rescheduleAppointment } from '@/server/appointments/reschedule-appointment';
import { cancelAppointment } from '@/server/appointments/cancel-appointment';
import { closeAbandoned } from '@/server/consultations/close-abandoned';
import { consultations, waitingRooms } from '@/server/consultations/collections';
import { markAppointmentNoShow } from '@/server/appointments/mark-no-show';
import { bookSlot } from '@/testing/book';
import { openClinic, type Clinic } from '@/testing/clinic';
import { checkInAs, callAs, QUARTER_PAST_NINE, startWaiting } from '@/testing/consult';
import { POST as leave } from './[id]/leave/route';
import { POST } from './route';

let clinic: Clinic;
let appointmentId: string;
beforeEach(async () => {
  clinic = await openClinic();
  ({ id: appointmentId } = await bookSlot(clinic));
  clinic.at(QUARTER_PAST_NINE);
});
afterEach(() => clinic.close());

const at = (clock: string) => `2026-01-05T${clock}.000Z`;
const statusOf = async (id: string) => (await clinic.platform.store.get(appointments, id))?.status;

test('the patient checks in, is first, and is not told a time before the appointed one', async () => {
  const got = await checkInAs(clinic, appointmentId);
  expect(got.status).toBe(201);
  expect(got.body).toMatchObject({
    appointmentId,
    state: 'waiting',
    mode: 'video',
    selfRole: 'patient',
    patientName: 'Asha Rani',
    position: 1,
    estimatedWaitSeconds: 900,
    hasLeft: false,
    waitingSince: QUARTER_PAST_NINE,
    summary: null,
    version: 1,
  });
  expect(got.body['participants']).toMatchObject([
    { role: 'patient', isPresent: true, isInCall: false },
    { role: 'doctor', isPresent: false, isInCall: false },
  ]);
  expect(await clinic.platform.store.get(appointments, appointmentId)).toMatchObject({
    status: 'checked_in',
    consultationId: got.body['id'],
    version: 2,
  });
});

test('the reply holds neither the room nor what the waiting room does not need', async () => {
  const got = await checkInAs(clinic, appointmentId);
  const kept = await clinic.platform.store.get(consultations, String(got.body['id']));
  expect(kept?.room).toMatch(/^room_/);
  expect(got.text).not.toContain(kept?.room);
  expect(got.text).not.toMatch(/room|jwt|token|reason/i);
});

test('knocking again, and two windows at once, are one consultation', async () => {
  const both = await Promise.all([checkInAs(clinic, appointmentId), checkInAs(clinic, appointmentId)]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 201]);
  const again = await checkInAs(clinic, appointmentId);
  expect(again.status).toBe(200);
  expect(new Set([...both, again].map(({ body }) => body['id'])).size).toBe(1);
  expect(await clinic.platform.store.count(consultations, {})).toBe(1);
});

test('a retry with the same key is given the same answer', async () => {
  const key = { 'idempotency-key': 'k1' };
  const first = await checkInAs(clinic, appointmentId, 'asha@demo.test', key);
  const again = await checkInAs(clinic, appointmentId, 'asha@demo.test', key);
  expect([again.status, again.text]).toEqual([first.status, first.text]);
});

test('opens fifteen minutes before to the second, and closes half an hour after the end', async () => {
  const tries: [string, number, string | undefined][] = [
    [at('03:44:59'), 409, 'too-early'],
    [at('04:45:00'), 409, 'too-late'],
    [at('04:44:59'), 201, undefined],
  ];
  for (const [now, status, code] of tries) {
    clinic.at(now);
    const got = await checkInAs(clinic, appointmentId);
    expect([got.status, got.body['code']]).toEqual([status, code]);
  }
});

test('who waits for a doctor who is late may come back at any hour', async () => {
  const first = await checkInAs(clinic, appointmentId);
  clinic.at(at('06:00:00'));
  const again = await checkInAs(clinic, appointmentId);
  expect(again.status).toBe(200);
  expect(again.body['id']).toBe(first.body['id']);
});

test('works as a form, without script, and goes on to the waiting room', async () => {
  const form = { appointmentId, _then: '/pa/consultations/{id}', _key: 'f1' };
  const got = await clinic.call(POST, { as: 'asha@demo.test', path: '/api/consultations', form });
  const kept = await clinic.platform.store.get(appointments, appointmentId);
  expect([got.status, got.headers.get('location')]).toEqual([303, `/pa/consultations/${kept?.consultationId ?? ''}`]);
  const left = await clinic.call(leave, {
    as: 'asha@demo.test',
    path: `/api/consultations/${kept?.consultationId ?? ''}/leave`,
    form: { _then: '/pa' },
  });
  expect([left.status, left.headers.get('location')]).toEqual([303, '/pa']);
  expect(await statusOf(appointmentId)).toBe('booked');
});

describe('what is refused', () => {
  test.each<[string, string | undefined, number, string]>([
    ['nobody', undefined, 401, 'sign-in-needed'],
    ['another patient', 'ravi@demo.test', 404, 'not-found'],
    ['a caregiver without a link', 'meena@demo.test', 404, 'not-found'],
    ['its doctor', 'kaur@demo.test', 403, 'not-allowed'],
    ['the platform’s admin', 'admin@demo.test', 403, 'not-allowed'],
  ])('%s cannot check the patient in, and nothing changes', async (_who, as, status, code) => {
    const sent = await clinic.call(POST, { ...(as !== undefined && { as }), path: '/api/consultations', body: { appointmentId } });
    expect([sent.status, sent.body['code']]).toEqual([status, code]);
    expect(await statusOf(appointmentId)).toBe('booked');
  });

  test('a stranger is told word for word what is told of an appointment that does not exist', async () => {
    const strange = await checkInAs(clinic, appointmentId, 'ravi@demo.test');
    const missing = await checkInAs(clinic, 'apt_00000000000000000000', 'ravi@demo.test');
    expect(strange.text).toBe(missing.text);
  });

  test('a body that names no appointment', async () => {
    const got = await checkInAs(clinic, 'con_00000000000000000000');
    expect([got.status, got.body['code']]).toEqual([400, 'bad-request']);
  });
});

describe('leaving and coming back', () => {
  test('a dropped line keeps the place for three minutes; after that the place is the one of arrival', async () => {
    await checkInAs(clinic, appointmentId);
    clinic.at(at('03:48:20'));
    expect((await checkInAs(clinic, appointmentId)).body['waitingSince']).toBe(QUARTER_PAST_NINE);
    clinic.at(at('03:52:00'));
    expect((await checkInAs(clinic, appointmentId)).body['waitingSince']).toBe(at('03:52:00'));
  });

  test('who leaves is merely booked again, is not in the queue, and comes back to the same consultation and place', async () => {
    const { body } = await checkInAs(clinic, appointmentId);
    const id = String(body['id']);
    const left = await callAs(clinic, 'asha@demo.test', 'leave', id);
    expect(left.body).toMatchObject({ state: 'waiting', hasLeft: true, position: 0 });
    expect(await statusOf(appointmentId)).toBe('booked');
    clinic.at(at('03:47:00'));
    const back = await checkInAs(clinic, appointmentId);
    expect(back.status).toBe(200);
    expect(back.body).toMatchObject({ id, hasLeft: false, position: 1, waitingSince: QUARTER_PAST_NINE });
    expect(await statusOf(appointmentId)).toBe('checked_in');
  });

  test('who left and comes back after the window is too late, as anybody', async () => {
    const { body } = await checkInAs(clinic, appointmentId);
    await callAs(clinic, 'asha@demo.test', 'leave', String(body['id']));
    clinic.at(at('04:45:00'));
    expect((await checkInAs(clinic, appointmentId)).body['code']).toBe('too-late');
  });

  test('who was let in and loads the page again finds the consultation as it is', async () => {
    const { body } = await checkInAs(clinic, appointmentId);
    await callAs(clinic, 'kaur@demo.test', 'admit', String(body['id']));
    const again = await checkInAs(clinic, appointmentId);
    expect([again.status, again.body['state']]).toEqual([200, 'admitted']);
    await callAs(clinic, 'kaur@demo.test', 'end', String(body['id']));
    expect((await checkInAs(clinic, appointmentId)).body['state']).toBe('ended');
  });
});

test.each(['audio', 'text', 'in_person'])('%s appointments have the same waiting room', async (mode) => {
  const { id } = await startWaiting(clinic, { mode, as: 'ravi@demo.test', startsAt: at('04:15:00'), now: at('04:00:00') });
  expect(await clinic.platform.store.get(consultations, id)).toMatchObject({ state: 'waiting', mode });
});

test('moving the appointment while away takes the consultation along', async () => {
  const { body } = await checkInAs(clinic, appointmentId);
  await callAs(clinic, 'asha@demo.test', 'leave', String(body['id']));
  await rescheduleAppointment(clinic.as('asha@demo.test'), appointmentId, { startsAt: at('05:00:00'), version: 3 });
  clinic.at(at('04:50:00'));
  const back = await checkInAs(clinic, appointmentId);
  expect(back.body).toMatchObject({ id: body['id'], startsAt: at('05:00:00'), waitingSince: at('04:50:00') });
});

test('somebody who waited before waiting rooms were listed is found once the window has closed', async () => {
  const { body } = await checkInAs(clinic, appointmentId);
  const id = String(body['id']);
  await clinic.platform.store.commit(async (tx) => tx.remove(waitingRooms, id));
  clinic.at(at('05:00:00'));
  expect(await closeAbandoned(clinic.as('admin@demo.test'))).toBe(1);
  expect(await clinic.platform.store.get(consultations, id)).toMatchObject({ state: 'ended', outcome: 'abandoned' });
  expect(await clinic.platform.store.count(waitingRooms, {})).toBe(0);
});

describe('somebody who left the waiting room and moved the appointment to another day, the old waiting closed', () => {
  const TOMORROW = '2026-01-06T04:00:00.000Z';
  let former: string;
  beforeEach(async () => {
    former = String((await checkInAs(clinic, appointmentId)).body['id']);
    await callAs(clinic, 'asha@demo.test', 'leave', former);
    await rescheduleAppointment(clinic.as('asha@demo.test'), appointmentId, { startsAt: TOMORROW, version: 3 });
    clinic.at(at('05:00:00'));
    expect(await closeAbandoned(clinic.as('admin@demo.test'))).toBe(1);
    clinic.at('2026-01-06T03:50:00.000Z');
  });

  test('checks in on the new day to a waiting room of its own, and is let in', async () => {
    const got = await checkInAs(clinic, appointmentId);
    expect([got.status, got.body['state'], got.body['startsAt']]).toEqual([201, 'waiting', TOMORROW]);
    expect((await checkInAs(clinic, appointmentId)).body['id']).toBe(got.body['id']);
    expect((await callAs(clinic, 'kaur@demo.test', 'admit', String(got.body['id']))).body['state']).toBe('admitted');
    expect(await clinic.platform.store.get(consultations, former)).toMatchObject({ state: 'ended', outcome: 'abandoned' });
  });

  test('can still cancel it', async () => {
    expect(await cancelAppointment(clinic.as('asha@demo.test'), appointmentId, { reason: '', version: 4 })).toMatchObject({
      status: 'cancelled',
    });
  });

  test('is a no-show who does not come', async () => {
    clinic.at('2026-01-06T04:10:00.000Z');
    expect(await markAppointmentNoShow(clinic.as('kaur@demo.test'), appointmentId)).toMatchObject({ status: 'no_show' });
    expect(await clinic.platform.store.get(consultations, former)).toMatchObject({ outcome: 'abandoned' });
  });
});

import { afterEach, beforeEach, expect, test } from 'vitest';
import { appointmentChanges, appointments } from '@/server/appointments/collections';
import { busyTimes, slotHolds } from '@/server/scheduling/collections';
import { getAvailability, saveAvailability } from '@/server/scheduling/save-availability';
import { cancelAppointment } from '@/server/appointments/cancel-appointment';
import { book, bookSlot } from '@/testing/book';
import { openClinic, type Clinic } from '@/testing/clinic';
import { POST } from './route';

const TEN = '2026-01-05T04:30:00.000Z';

let clinic: Clinic;
let id: string;
beforeEach(async () => {
  clinic = await openClinic();
  ({ id } = await bookSlot(clinic));
});
afterEach(() => clinic.close());

const move = (sent: { as?: string | undefined; of?: string; startsAt?: string; version?: number; key?: string } = {}) => {
  const { as = 'asha@demo.test', of = id, startsAt = TEN, version = 1, key } = sent;
  return clinic.call(POST, {
    as,
    path: `/api/appointments/${of}/reschedule`,
    body: { startsAt, version },
    ...(key !== undefined && { headers: { 'idempotency-key': key } }),
  });
};

test('moves it, frees the old minutes at once and keeps the fee', async () => {
  const got = await move();
  expect(got.status).toBe(200);
  expect(got.body).toMatchObject({ id, startsAt: TEN, endsAt: '2026-01-05T04:45:00.000Z', version: 2, status: 'booked', feePaise: 20_000 });
  expect((await book(clinic, { as: 'ravi@demo.test' })).status).toBe(201);
  const { store } = clinic.platform;
  expect(
    (await store.find(slotHolds, { limit: 1000 }))
      .filter(({ appointmentId }) => appointmentId === id)
      .map((hold) => hold.id.split('@')[1])
      .sort(),
  ).toEqual(['04:30', '04:30', '04:35', '04:35', '04:40', '04:40'].map((clock) => `2026-01-05T${clock}:00.000Z`));
  expect(await store.get(busyTimes, id)).toMatchObject({ startsAt: TEN });
});

test.each(['asha@demo.test', 'kaur@demo.test', 'singh@demo.test'])(
  'lets the patient or the doctor move it, and of the doctor’s colleagues only the clinic’s admin: %s',
  async (as) => {
    expect((await move({ as })).status).toBe(as === 'singh@demo.test' ? 404 : 200);
  },
);

test.each<[string, Parameters<typeof move>[0], number, string]>([
  ['another patient', { as: 'ravi@demo.test' }, 404, 'not-found'],
  ['the platform’s admin', { as: 'admin@demo.test' }, 404, 'not-found'],
  ['one that does not exist', { of: 'apt_000000000000000000' }, 404, 'not-found'],
  ['an older copy', { version: 7 }, 409, 'changed-meanwhile'],
  ['a time that is no slot', { startsAt: '2026-01-05T04:31:00.000Z' }, 400, 'not-a-slot'],
  ['a time in the past', { startsAt: '2026-01-05T03:00:00.000Z' }, 400, 'not-a-slot'],
])('refuses %s and changes nothing', async (_what, sent, status, code) => {
  const got = await move(sent);
  expect([got.status, got.body['code']]).toEqual([status, code]);
  expect(await clinic.platform.store.get(appointments, id)).toMatchObject({ startsAt: '2026-01-05T04:00:00.000Z', version: 1 });
});

test('hands an older copy the appointment as it is now', async () => {
  await move();
  const got = await move({ version: 1 });
  expect(got.body).toMatchObject({ code: 'changed-meanwhile', current: { id, version: 2, startsAt: TEN } });
});

test('does not take a slot somebody has, nor one at which the patient is elsewhere, and keeps its own', async () => {
  await bookSlot(clinic, { as: 'ravi@demo.test', startsAt: TEN });
  expect((await move()).body['code']).toBe('slot-taken');
  await bookSlot(clinic, { doctor: 'singh@demo.test', startsAt: '2026-01-05T05:00:00.000Z' });
  expect((await move({ startsAt: '2026-01-05T05:00:00.000Z' })).body['code']).toBe('patient-busy');
  expect((await book(clinic, { as: 'simran@demo.test' })).body['code']).toBe('slot-taken');
});

test('is too late once it was to begin', async () => {
  clinic.at('2026-01-05T04:00:00.000Z');
  expect((await move()).body['code']).toBe('too-late');
});

test('moves once for one key', async () => {
  const [first, again] = [await move({ key: 'm1' }), await move({ key: 'm1' })];
  expect(again.body).toEqual(first.body);
  expect(await clinic.platform.store.count(appointmentChanges, {})).toBe(2);
});

test('asks a stranger to sign in', async () => {
  expect((await clinic.call(POST, { path: `/api/appointments/${id}/reschedule`, body: { startsAt: TEN, version: 1 } })).status).toBe(401);
});

test('moved to where it stands, after the doctor’s slots grew longer, it takes the longer time or none', async () => {
  const nextSlot = '2026-01-05T04:15:00.000Z';
  const { id: neighbour } = await bookSlot(clinic, { as: 'ravi@demo.test', startsAt: nextSlot });
  const kaur = clinic.as('kaur@demo.test');
  await saveAvailability(kaur, { ...(await getAvailability(kaur)), slotMinutes: 30 });
  const startsAt = '2026-01-05T04:00:00.000Z';
  expect((await move({ startsAt })).body['code']).toBe('slot-taken');
  await cancelAppointment(clinic.as('ravi@demo.test'), neighbour, { reason: '', version: 1 });
  expect((await move({ startsAt })).body).toMatchObject({ startsAt, endsAt: '2026-01-05T04:30:00.000Z' });
  await cancelAppointment(clinic.as('asha@demo.test'), id, { reason: '', version: 2 });
  expect(await clinic.platform.store.count(slotHolds, {})).toBe(0);
});

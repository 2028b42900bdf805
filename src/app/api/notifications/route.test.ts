import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { NotificationView } from '@/domain/notifications/schema';
import { POST as cancel } from '@/app/api/appointments/[id]/cancel/route';
import { POST as noShow } from '@/app/api/appointments/[id]/no-show/route';
import { POST as reschedule } from '@/app/api/appointments/[id]/reschedule/route';
import { notifications } from '@/server/notifications/collections';
import { purgeNotifications } from '@/server/notifications/purge-notifications';
import { book, bookSlot } from '@/testing/book';
import { openClinic, type Clinic } from '@/testing/clinic';
import { inCall } from '@/testing/consult';
import { openStream } from '@/testing/open-stream';
import { GET } from './route';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

const ASHA = 'asha@demo.test';
const KAUR = 'kaur@demo.test';
const path = '/api/notifications';
/** The doctors of the clinic were told at its opening that they are approved. */
const list = async (as: string) =>
  ((await clinic.call(GET, { as, path })).body['items'] as NotificationView[]).filter(({ kind }) => kind !== 'doctor-approved');
const told = async (as: string) => (await list(as)).map(({ kind, audience }) => `${kind} ${audience}`);

test('a booking is told to the patient and to the doctor, each as who they are, and to nobody else', async () => {
  const { id } = await bookSlot(clinic);
  const [toAsha] = await list(ASHA);
  expect(toAsha).toMatchObject({
    kind: 'appointment-booked',
    audience: 'patient',
    data: { appointmentId: id, doctorName: 'Dr. Harpreet Kaur', startsAt: '2026-01-05T04:00:00.000Z', timeZone: 'Asia/Kolkata' },
    path: `/appointments/${id}`,
    createdAt: '2026-01-05T03:30:00.000Z',
    read: false,
  });
  expect(toAsha?.data['doctorNameHi']).toMatch(/^[\p{Script=Devanagari}. ]+$/u);
  expect(toAsha?.data['doctorNamePa']).toMatch(/^[\p{Script=Gurmukhi}. ]+$/u);
  expect(await told(KAUR)).toEqual(['appointment-booked doctor']);
  for (const as of ['ravi@demo.test', 'singh@demo.test', 'meena@demo.test', 'admin@demo.test']) expect(await told(as)).toEqual([]);
});

test('sent twice with one key, or refused, a booking is told once or not at all', async () => {
  await book(clinic, { key: 'a-key-of-this-test' });
  await book(clinic, { key: 'a-key-of-this-test' });
  expect(await told(ASHA)).toHaveLength(1);
  expect((await book(clinic, { as: 'ravi@demo.test' })).status).toBe(409);
  expect(await told('ravi@demo.test')).toEqual([]);
  expect(await told(KAUR)).toHaveLength(1);
});

test('what happens to a visit afterwards is told to both sides, newest first', async () => {
  const { id, version } = await bookSlot(clinic);
  clinic.at('2026-01-05T03:31:00.000Z');
  const moved = await clinic.call(reschedule, {
    as: ASHA,
    path: `/api/appointments/${id}/reschedule`,
    body: { startsAt: '2026-01-05T04:30:00.000Z', version },
  });
  expect(moved.status).toBe(200);
  clinic.at('2026-01-05T03:32:00.000Z');
  await clinic.call(cancel, { as: KAUR, path: `/api/appointments/${id}/cancel`, body: { version: version + 1 } });
  for (const as of [ASHA, KAUR]) {
    expect((await list(as)).map(({ kind }) => kind)).toEqual(['appointment-cancelled', 'appointment-moved', 'appointment-booked']);
  }
  expect((await list(ASHA))[1]?.data['startsAt']).toBe('2026-01-05T04:30:00.000Z');
});

test('the patient is told that the doctor is ready, with the way into the call, and that a visit was missed', async () => {
  const call = await inCall(clinic);
  const [ready] = await list(ASHA);
  expect(ready).toMatchObject({ kind: 'appointment-ready', path: `/consultations/${call.id}` });
  const missed = await bookSlot(clinic, { as: 'ravi@demo.test', startsAt: '2026-01-05T04:30:00.000Z' });
  clinic.at('2026-01-05T04:45:00.000Z');
  const path = `/api/appointments/${missed.id}/no-show`;
  for (let time = 0; time < 2; time += 1) {
    expect((await clinic.call(noShow, { as: KAUR, path, method: 'POST' })).status).toBe(200);
  }
  expect(await told('ravi@demo.test')).toEqual(['appointment-missed patient', 'appointment-booked patient']);
});

test('a page has the next', async () => {
  for (const startsAt of ['2026-01-05T04:00:00.000Z', '2026-01-05T04:15:00.000Z']) {
    clinic.at(startsAt.replace('T04', 'T03'));
    await bookSlot(clinic, { startsAt });
  }
  const first = await clinic.call(GET, { as: ASHA, path: `${path}?limit=1` });
  const second = await clinic.call(GET, { as: ASHA, path: `${path}?limit=1&cursor=${String(first.body['nextCursor'])}` });
  const ids = [first, second].flatMap(({ body }) => (body['items'] as NotificationView[]).map(({ id }) => id));
  expect(new Set(ids).size).toBe(2);
  expect(second.body['nextCursor']).toBeNull();
});

test('a stranger is asked to sign in', async () => {
  expect((await clinic.call(GET, { path })).status).toBe(401);
});

describe('a stream', () => {
  test('tells a new notification at once', async () => {
    const stream = await openStream(clinic, GET, { as: KAUR, path });
    expect((await stream.next()).data['items']).toMatchObject([{ kind: 'doctor-approved' }]);
    clinic.at('2026-01-05T03:31:00.000Z');
    await bookSlot(clinic);
    const { data } = await stream.next(({ items }) => (items as unknown[]).length > 1);
    expect((data['items'] as unknown[])[0]).toMatchObject({ kind: 'appointment-booked', audience: 'doctor' });
    stream.close();
  });
});

test('after ninety days a notification is gone, and not a day before', async () => {
  await bookSlot(clinic);
  const kept = await clinic.platform.store.count(notifications, {});
  clinic.at('2026-04-05T03:30:00.000Z');
  expect(await purgeNotifications(clinic.as('admin@demo.test'))).toBe(0);
  clinic.at('2026-04-05T03:30:00.001Z');
  expect(await purgeNotifications(clinic.as('admin@demo.test'))).toBe(kept);
  expect(await clinic.platform.store.find(notifications, { limit: 10 })).toEqual([]);
});

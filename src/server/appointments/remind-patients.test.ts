import { afterEach, beforeEach, expect, test } from 'vitest';
import { GET as availability, PUT as saveAvailability } from '@/app/api/doctor/availability/route';
import { addMinutes } from '@/domain/shared/time';
import { notifications } from '@/server/notifications/collections';
import { makeCtx } from '@/server/platform/ctx';
import { bookSlot } from '@/testing/book';
import { openClinic, type Clinic } from '@/testing/clinic';
import { remindPatients } from './remind-patients';

/** A visit each, because nobody books many. */
const PATIENTS = ['asha@demo.test', 'ravi@demo.test', 'simran@demo.test', 'deepak@demo.test'];
const KAUR = 'kaur@demo.test';
/** How often each of the two processes looks. */
const TICK_MINUTES = 15;

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

/** Dr. Kaur works round the clock, by the clock of Berlin. */
async function openHoursInBerlin(): Promise<void> {
  const call = { as: KAUR, path: '/api/doctor/availability' };
  const { body } = await clinic.call(availability, call);
  const weekly = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: '00:00', to: '24:00' }));
  const hours = { ...body, timeZone: 'Europe/Berlin', slotMinutes: 30, bufferMinutes: 0, weekly, exceptions: [] };
  const got = await clinic.call(saveAvailability, { ...call, method: 'PUT', body: hours });
  if (got.status !== 200) throw new Error(got.text);
}

/** Two processes look for what is due, at every tick at once; what the patients were reminded of is returned as visit, kind and when. */
async function tickUntil(from: string, until: string): Promise<string[][]> {
  for (let now = from; now <= until; now = addMinutes(now, TICK_MINUTES)) {
    clinic.at(now);
    const ctxs = ['req_one', 'req_other'].map((requestId) => makeCtx(clinic.platform, { principal: null, requestId }));
    const kinds = ['appointment-day-before', 'appointment-hour-before'] as const;
    await Promise.all(ctxs.flatMap((ctx) => kinds.map((kind) => remindPatients(ctx, kind))));
  }
  const stored = await clinic.platform.store.find(notifications, { limit: 100 });
  return stored
    .filter(({ kind }) => kind.endsWith('-before'))
    .map(({ kind, data, createdAt }) => [data['startsAt'] ?? '', kind === 'appointment-day-before' ? 'day' : 'hour', createdAt])
    .toSorted();
}

const minuteOf = (instant: string) => `${instant}:00.000Z`;
type Expected = readonly { visit: string; day: string; hour: string }[];

const SPRING: Expected = [
  // Sunday 1:30, an hour before the clocks go forward: both on winter time.
  { visit: '2026-03-29T00:30', day: '2026-03-28T00:30', hour: '2026-03-28T23:30' },
  // Sunday 3:30, half an hour after: an hour before it the clocks said 1:30.
  { visit: '2026-03-29T01:30', day: '2026-03-28T02:30', hour: '2026-03-29T00:30' },
  // Sunday 10:00 is 23 hours after Saturday 10:00.
  { visit: '2026-03-29T08:00', day: '2026-03-28T09:00', hour: '2026-03-29T07:00' },
  // Monday 2:30: on Sunday there is no such time, and 3:30 takes its place.
  { visit: '2026-03-30T00:30', day: '2026-03-29T01:30', hour: '2026-03-29T23:30' },
];
const AUTUMN: Expected = [
  // Sunday 2:30, the first and the second time.
  { visit: '2026-10-25T00:30', day: '2026-10-24T00:30', hour: '2026-10-24T23:30' },
  { visit: '2026-10-25T01:30', day: '2026-10-24T00:30', hour: '2026-10-25T00:30' },
  // Sunday 10:00 is 25 hours after Saturday 10:00.
  { visit: '2026-10-25T09:00', day: '2026-10-24T08:00', hour: '2026-10-25T08:00' },
  // Monday 2:30: on Sunday it is 2:30 twice, and the first counts.
  { visit: '2026-10-26T01:30', day: '2026-10-25T00:30', hour: '2026-10-26T00:30' },
];

test.each([
  ['forward', '2026-03-27T12:00:00.000Z', SPRING],
  ['back', '2026-10-23T12:00:00.000Z', AUTUMN],
] as const)('where the clocks go %s, each visit is told of once at the right time by two processes', async (_, from, expected) => {
  clinic.at(from);
  await openHoursInBerlin();
  for (const [n, { visit }] of expected.entries()) await bookSlot(clinic, { as: PATIENTS[n] ?? '', startsAt: minuteOf(visit) });
  const told = await tickUntil(from, addMinutes(from, 3 * 24 * 60));
  expect(told).toEqual(
    expected.flatMap(({ visit, day, hour }) => [
      [minuteOf(visit), 'day', minuteOf(day)],
      [minuteOf(visit), 'hour', minuteOf(hour)],
    ]),
  );
});

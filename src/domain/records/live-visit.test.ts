import { expect, test } from 'vitest';
import { APPOINTMENT_STATUSES } from '@/domain/appointments/schema';
import { chartUntil, isLiveVisit, mayBeFollowedUp } from './live-visit';

const endsAt = '2026-01-05T04:15:00.000Z';

test.each(APPOINTMENT_STATUSES)('a visit that is %s opens the chart only while it is not called off', (status) => {
  const isCalledOff = status === 'cancelled' || status === 'no_show';
  expect(isLiveVisit({ status, endsAt }, '2026-01-01T00:00:00.000Z')).toBe(!isCalledOff);
});

test('a visit opens the chart until 72 hours after its end, and not a millisecond longer', () => {
  expect(isLiveVisit({ status: 'completed', endsAt }, '2026-01-08T04:14:59.999Z')).toBe(true);
  expect(isLiveVisit({ status: 'completed', endsAt }, '2026-01-08T04:15:00.000Z')).toBe(false);
});

test.each([
  ['no day for a follow-up', null, '2026-01-08T04:15:00.000Z'],
  ['a day sooner than the 72 hours are over', '2026-01-06', '2026-01-08T04:15:00.000Z'],
  ['a day next week, to its end by the clinic’s calendar', '2026-01-12', '2026-01-12T18:30:00.000Z'],
  ['a day after more than six months, which is no follow-up any more', '2026-12-01', '2026-07-07T04:15:00.000Z'],
])('a visit whose note names %s', (_, followUpOn, until) => {
  expect(chartUntil({ endsAt }, followUpOn)).toBe(until);
});

test.each(APPOINTMENT_STATUSES)('a visit that is %s can have a follow-up only when it was held, and for six months', (status) => {
  expect(mayBeFollowedUp({ status, endsAt }, '2026-07-07T04:14:59.999Z')).toBe(status === 'completed');
  expect(mayBeFollowedUp({ status, endsAt }, '2026-07-07T04:15:00.000Z')).toBe(false);
});

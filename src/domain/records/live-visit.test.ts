import { expect, test } from 'vitest';
import { APPOINTMENT_STATUSES } from '@/domain/appointments/schema';
import { isLiveVisit } from './live-visit';

const endsAt = '2026-01-05T04:15:00.000Z';

test.each(APPOINTMENT_STATUSES)('a visit that is %s opens the chart only while it is not called off', (status) => {
  const isCalledOff = status === 'cancelled' || status === 'no_show';
  expect(isLiveVisit({ status, endsAt }, '2026-01-01T00:00:00.000Z')).toBe(!isCalledOff);
});

test('a visit opens the chart until 72 hours after its end, and not a millisecond longer', () => {
  expect(isLiveVisit({ status: 'completed', endsAt }, '2026-01-08T04:14:59.999Z')).toBe(true);
  expect(isLiveVisit({ status: 'completed', endsAt }, '2026-01-08T04:15:00.000Z')).toBe(false);
});

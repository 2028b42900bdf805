import { expect, it } from 'vitest';
import { APPOINTMENT_STATUSES } from '@/domain/appointments/schema';
import { aheadQuery, isAhead, visitStep } from './visit-step';

const slot = { startsAt: '2026-11-21T10:00:00.000Z', endsAt: '2026-11-21T10:15:00.000Z' };
const booked = { ...slot, status: 'booked' } as const;

it.each([
  ['2026-11-21T09:44:59.999Z', 'early'],
  ['2026-11-21T09:45:00.000Z', 'open'],
  ['2026-11-21T10:44:59.999Z', 'open'],
  ['2026-11-21T10:45:00.000Z', 'late'],
])('tells a booked patient at %s that it is %s', (now, step) => {
  expect(visitStep(booked, now)).toBe(step);
});

it('never lets a visit that is ahead fall out of the list it is asked for with', () => {
  const moments = ['2026-11-20T10:00:00.000Z', '2026-11-21T09:50:00.000Z', '2026-11-21T10:44:59.999Z'];
  for (const status of APPOINTMENT_STATUSES) {
    for (const now of moments) {
      const asked = aheadQuery(now);
      const isRead = asked.status.includes(status) && slot.startsAt >= asked.from;
      expect(isRead || !isAhead({ ...slot, status }, now)).toBe(true);
    }
  }
});

it('still shows a patient the visit whose doctor runs hours late', () => {
  expect(isAhead({ ...slot, status: 'in_progress' }, '2026-11-21T12:00:00.000Z')).toBe(true);
});

import { expect, test } from 'vitest';
import { minutesBetween } from '@/domain/shared/time';
import { REMINDERS, remindAt } from './reminders';

test('a day before is the same time by the clock, in India and where the clocks change in between', () => {
  expect(remindAt('appointment-day-before', { startsAt: '2026-01-06T04:00:00.000Z', timeZone: 'Asia/Kolkata' })).toBe(
    '2026-01-05T04:00:00.000Z',
  );
  // Ten o'clock in Berlin on the Sunday on which the clocks go forward, and on the one on which they go back.
  expect(remindAt('appointment-day-before', { startsAt: '2026-03-29T08:00:00.000Z', timeZone: 'Europe/Berlin' })).toBe(
    '2026-03-28T09:00:00.000Z',
  );
  expect(remindAt('appointment-day-before', { startsAt: '2026-10-25T09:00:00.000Z', timeZone: 'Europe/Berlin' })).toBe(
    '2026-10-24T08:00:00.000Z',
  );
});

test('an hour before is sixty minutes, also in the hour that comes twice', () => {
  expect(remindAt('appointment-hour-before', { startsAt: '2026-10-25T01:30:00.000Z', timeZone: 'Europe/Berlin' })).toBe(
    '2026-10-25T00:30:00.000Z',
  );
});

test('every reminder lies within the bounds by which appointments are searched', () => {
  const { minutesBeforeMin, minutesBeforeMax } = REMINDERS['appointment-day-before'];
  for (const timeZone of ['Asia/Kolkata', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe']) {
    for (let hour = 0; hour < 366 * 24; hour += 1) {
      const startsAt = new Date(Date.UTC(2026, 0, 1, hour)).toISOString();
      const before = minutesBetween(remindAt('appointment-day-before', { startsAt, timeZone }), startsAt);
      if (before < minutesBeforeMin || before > minutesBeforeMax) expect(`${timeZone} ${startsAt}`).toBe(before);
    }
  }
});

import { expect, test } from 'vitest';
import { openWindows, withOpenHours } from './open-hours';
import { Availability } from './schema';

const MONDAY = '2026-01-05';
const hours = { weekly: [{ day: 1, from: '09:00', to: '12:00' }], exceptions: [] };
const modes = ['video' as const];
const whole = (changed: ReturnType<typeof withOpenHours>) =>
  Availability.safeParse({ timeZone: 'Asia/Kolkata', slotMinutes: 15, bufferMinutes: 0, modes, ...changed }).success;

test('a date has its weekday’s hours and its own, merged; a day off has none', () => {
  const exceptions = [{ on: MONDAY, from: '12:00', to: '13:00' }];
  expect(openWindows({ ...hours, exceptions }, { on: MONDAY, day: 1 })).toEqual([{ from: 540, until: 780 }]);
  expect(openWindows({ ...hours, exceptions: [...exceptions, { on: MONDAY, closed: true }] }, { on: MONDAY, day: 1 })).toBe(null);
  expect(openWindows(hours, { on: '2026-01-06', day: 2 })).toEqual([]);
});

test('hours opened every week join those they meet, and no other day changes', () => {
  const more = { ...hours, weekly: [...hours.weekly, { day: 2, from: '09:00', to: '12:00' }] };
  const changed = withOpenHours(more, { day: 1 }, { from: 660, until: 1440 });
  expect(changed.weekly).toEqual([
    { day: 2, from: '09:00', to: '12:00' },
    { day: 1, from: '09:00', to: '24:00' },
  ]);
  expect(whole(changed)).toBe(true);
});

test('hours opened on one date leave every other week as it is', () => {
  const changed = withOpenHours(hours, { on: MONDAY }, { from: 840, until: 900 });
  expect(changed).toEqual({ ...hours, exceptions: [{ on: MONDAY, from: '14:00', to: '15:00' }] });
  expect(openWindows(changed, { on: '2026-01-12', day: 1 })).toEqual([{ from: 540, until: 720 }]);
  expect(whole(changed)).toBe(true);
});

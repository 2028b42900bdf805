import { expect, test } from 'vitest';
import { afterQuietHours } from './quiet-hours';

const NIGHT = { from: '22:00', until: '06:00' };

test.each([
  ['in the afternoon nothing waits', '2026-01-05T10:00:00.000Z', '2026-01-05T10:00:00.000Z'],
  ['at ten in the evening it waits for the next morning', '2026-01-05T16:30:00.000Z', '2026-01-06T00:30:00.000Z'],
  ['at one at night it waits for the same morning', '2026-01-05T19:30:00.000Z', '2026-01-06T00:30:00.000Z'],
  ['at six in the morning it goes', '2026-01-06T00:30:00.000Z', '2026-01-06T00:30:00.000Z'],
])('%s', (_, at, expected) => {
  expect(afterQuietHours(at, NIGHT, 'Asia/Kolkata')).toBe(expected);
});

test('quiet hours within one day end on that day', () => {
  expect(afterQuietHours('2026-01-05T08:00:00.000Z', { from: '13:00', until: '15:00' }, 'Asia/Kolkata')).toBe('2026-01-05T09:30:00.000Z');
});

test('the morning is six by the clock also in the night in which the clocks change', () => {
  // Berlin goes from UTC+1 to UTC+2 at 2:00 on 29 March 2026, and back at 3:00 on 25 October.
  expect(afterQuietHours('2026-03-28T22:00:00.000Z', NIGHT, 'Europe/Berlin')).toBe('2026-03-29T04:00:00.000Z');
  expect(afterQuietHours('2026-10-24T21:00:00.000Z', NIGHT, 'Europe/Berlin')).toBe('2026-10-25T05:00:00.000Z');
});

test('without quiet hours, and with none between equal times, nothing waits', () => {
  const at = '2026-01-05T19:30:00.000Z';
  expect(afterQuietHours(at, undefined, 'Asia/Kolkata')).toBe(at);
  expect(afterQuietHours(at, { from: '01:00', until: '01:00' }, 'Asia/Kolkata')).toBe(at);
});

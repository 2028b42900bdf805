import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMinutes,
  ageOn,
  dayBounds,
  daysBetween,
  instantAt,
  isZone,
  localDateOf,
  minutesBetween,
  wallClockOf,
  weekdayOf,
} from './time';
import { clockOfMinutes, minutesOfClock } from './clock';

describe('zones', () => {
  test.each(['Asia/Kolkata', 'America/New_York', 'Australia/Lord_Howe', 'UTC'])('%s is one', (zone) => {
    expect(isZone(zone)).toBe(true);
  });
  test.each(['', 'Mars/Olympus', '+05:30', 'Asia/Kolkata\n', '../etc/passwd', 'A'.repeat(500)])('%j is none', (zone) => {
    expect(isZone(zone)).toBe(false);
  });
});

describe('the wall clock', () => {
  test('turns the date at midnight in Asia/Kolkata, half past six in the evening in UTC', () => {
    expect(localDateOf('2026-11-21T18:29:59.999Z', 'Asia/Kolkata')).toBe('2026-11-21');
    expect(localDateOf('2026-11-21T18:30:00.000Z', 'Asia/Kolkata')).toBe('2026-11-22');
    expect(wallClockOf('2026-11-21T19:00:00.000Z', 'Asia/Kolkata')).toEqual({ on: '2026-11-22', minutes: 30 });
  });

  test('leads back to the same instant, except in the hour that comes twice', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 525_600 }), (minute) => {
        const at = addMinutes('2026-01-01T00:00:00.000Z', minute);
        for (const zone of ['Asia/Kolkata', 'America/New_York', 'Australia/Lord_Howe']) {
          const { on, minutes } = wallClockOf(at, zone);
          const clock = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
          const apart = minutesBetween(instantAt(on, clock, zone), at);
          expect([0, 30, 60]).toContain(apart);
          if (zone === 'Asia/Kolkata') expect(apart).toBe(0);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('moves a time inside a gap forward and takes the first of a time shown twice', () => {
    expect(instantAt('2026-03-08', '02:30', 'America/New_York')).toBe('2026-03-08T07:30:00.000Z');
    expect(instantAt('2026-11-01', '01:30', 'America/New_York')).toBe('2026-11-01T05:30:00.000Z');
  });

  test('reads 24:00 as the midnight that ends the day', () => {
    expect(instantAt('2026-11-21', '24:00', 'Asia/Kolkata')).toBe('2026-11-21T18:30:00.000Z');
    expect(instantAt('2026-11-21', '24:00', 'Asia/Kolkata')).toBe(instantAt('2026-11-22', '00:00', 'Asia/Kolkata'));
  });

  test('gives days of 23, 24 and 25 hours their own bounds', () => {
    const hours = (on: string) => {
      const { from, until } = dayBounds(on, 'America/New_York');
      return minutesBetween(from, until) / 60;
    };
    expect(['2026-03-08', '2026-07-01', '2026-11-01'].map(hours)).toEqual([23, 24, 25]);
  });
});

describe('dates', () => {
  test('Monday is the first day of the week and Sunday the seventh', () => {
    expect(['2026-11-16', '2026-11-21', '2026-11-22'].map(weekdayOf)).toEqual([1, 6, 7]);
  });

  test("adding days and counting them are each other's reverse", () => {
    fc.assert(
      fc.property(fc.integer({ min: -4000, max: 4000 }), (days) => {
        expect(daysBetween('2026-11-21', addDays('2026-11-21', days))).toBe(days);
      }),
    );
  });

  test('an age grows on the birthday, and on 1 March for who was born on 29 February', () => {
    expect(ageOn('2000-11-21', '2026-11-20')).toBe(25);
    expect(ageOn('2000-11-21', '2026-11-21')).toBe(26);
    expect(ageOn('2008-02-29', '2026-02-28')).toBe(17);
    expect(ageOn('2008-02-29', '2026-03-01')).toBe(18);
  });

  test('a clock time is minutes since midnight', () => {
    expect(['00:00', '09:05', '24:00'].map(minutesOfClock)).toEqual([0, 545, 1440]);
    expect([0, 545, 1440].map(clockOfMinutes)).toEqual(['00:00', '09:05', '24:00']);
  });
});

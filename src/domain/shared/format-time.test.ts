import { describe, expect, test } from 'vitest';
import { clockText, dayPartOf } from './clock-text';
import { dateInWords, timeParts } from './format-time';
import type { Locale } from './primitives';

const kolkata = (at: string, now: string, locale: Locale = 'en') => timeParts({ at, now, zone: 'Asia/Kolkata', locale });

describe('a time said to a person', () => {
  test('in the afternoon of today has its exact time and its clock face', () => {
    expect(kolkata('2026-11-21T10:45:00.000Z', '2026-11-21T04:00:00.000Z')).toEqual({
      exact: '4:15 pm',
      clock: '4:15',
      clock24: '16:15',
      dayPart: 'afternoon',
      day: 'today',
      daysAway: 0,
      weekdayText: 'Saturday',
      dateText: '21 November',
      fullDateText: 'Saturday, 21 November 2026',
      on: '2026-11-21',
    });
  });

  test.each([
    ['23:30 is still today', '2026-11-21T18:00:00.000Z', '2026-11-21T10:00:00.000Z', 'today', '23:30', '2026-11-21'],
    ['23:59 is still today', '2026-11-21T18:29:00.000Z', '2026-11-21T10:00:00.000Z', 'today', '23:59', '2026-11-21'],
    ['00:00 is tomorrow', '2026-11-21T18:30:00.000Z', '2026-11-21T10:00:00.000Z', 'tomorrow', '00:00', '2026-11-22'],
    ['00:30 is tomorrow', '2026-11-21T19:00:00.000Z', '2026-11-21T10:00:00.000Z', 'tomorrow', '00:30', '2026-11-22'],
    ['00:30 seen from 23:59 is tomorrow', '2026-11-21T19:00:00.000Z', '2026-11-21T18:29:00.000Z', 'tomorrow', '00:30', '2026-11-22'],
    ['00:30 seen from 00:01 is today', '2026-11-21T19:00:00.000Z', '2026-11-21T18:31:00.000Z', 'today', '00:30', '2026-11-22'],
    ['23:30 seen from 00:01 is yesterday', '2026-11-21T18:00:00.000Z', '2026-11-21T18:31:00.000Z', 'yesterday', '23:30', '2026-11-21'],
  ])('around midnight in Asia/Kolkata with the server in UTC: %s', (_, at, now, day, clock24, on) => {
    expect(kolkata(at, now)).toMatchObject({ day, clock24, on, dayPart: 'night' });
  });

  test('names the weekday two to six days ahead and the date otherwise', () => {
    const now = '2026-11-21T04:00:00.000Z';
    const dayAfter = (days: number) => new Date(Date.parse(now) + days * 86_400_000).toISOString();
    expect([-2, -1, 0, 1, 2, 6, 7].map((days) => kolkata(dayAfter(days), now).day)).toEqual([
      'date',
      'yesterday',
      'today',
      'tomorrow',
      'weekday',
      'weekday',
      'date',
    ]);
  });

  test('gives the year only when it is another year', () => {
    const now = '2026-12-31T10:00:00.000Z';
    expect(kolkata('2026-12-31T11:00:00.000Z', now).dateText).toBe('31 December');
    expect(kolkata('2027-01-01T11:00:00.000Z', now).dateText).toBe('1 January 2027');
  });

  test("shows both one o'clocks of the night the clocks go back in New York, an hour apart", () => {
    const say = (at: string) => timeParts({ at, now: '2026-10-31T12:00:00.000Z', zone: 'America/New_York', locale: 'en' });
    expect(say('2026-11-01T05:30:00.000Z')).toMatchObject({ exact: '1:30 am', day: 'tomorrow' });
    expect(say('2026-11-01T06:30:00.000Z')).toMatchObject({ exact: '1:30 am', day: 'tomorrow' });
    expect(say('2026-11-01T07:30:00.000Z')).toMatchObject({ exact: '2:30 am', day: 'tomorrow' });
  });

  test('jumps the hour that spring takes away in New York', () => {
    const say = (at: string) => timeParts({ at, now: at, zone: 'America/New_York', locale: 'en' }).exact;
    expect([say('2026-03-08T06:59:00.000Z'), say('2026-03-08T07:00:00.000Z')]).toEqual(['1:59 am', '3:00 am']);
  });

  test('has no Latin letter in Hindi and Punjabi at any hour', () => {
    for (const locale of ['hi', 'pa'] as const) {
      for (let hour = 0; hour < 24; hour += 1) {
        const at = new Date(Date.UTC(2026, 10, 21, hour, 45)).toISOString();
        const parts = kolkata(at, '2025-01-01T00:00:00.000Z', locale);
        expect(`${parts.exact}${parts.weekdayText}${parts.dateText}${parts.fullDateText}`).not.toMatch(/[A-Za-z]/);
      }
    }
  });

  test('says the part of the day in the exact time of Hindi and Punjabi', () => {
    expect(kolkata('2026-11-21T10:45:00.000Z', '2026-11-21T04:00:00.000Z', 'hi').exact).toBe('दोपहर बाद 4:15');
    expect(kolkata('2026-11-21T10:45:00.000Z', '2026-11-21T04:00:00.000Z', 'pa').exact).toBe('ਦੁਪਹਿਰ ਬਾਅਦ 4:15');
  });

  test('is the same from the browser’s formatter, at every quarter of an hour, in every language', () => {
    for (const locale of ['en', 'hi', 'pa'] as const) {
      for (let quarter = 0; quarter < 96; quarter += 1) {
        const at = new Date(Date.UTC(2026, 10, 21, 0, quarter * 15)).toISOString();
        expect(clockText(at, locale)).toBe(kolkata(at, at, locale).exact);
      }
    }
  });

  test('writes midnight and noon as twelve, never as zero', () => {
    const now = '2026-11-21T04:00:00.000Z';
    expect(kolkata('2026-11-21T18:30:00.000Z', now)).toMatchObject({ clock: '12:00', exact: '12:00 am' });
    expect(kolkata('2026-11-21T06:30:00.000Z', now)).toMatchObject({ clock: '12:00', exact: '12:00 pm', dayPart: 'noon' });
  });
});

test('every minute of a day belongs to one part of the day, in order', () => {
  const parts = Array.from({ length: 1440 }, (_, minute) => dayPartOf(minute));
  const turns = parts.filter((part, minute) => minute === 0 || part !== parts[minute - 1]);
  expect(turns).toEqual(['night', 'early-morning', 'morning', 'noon', 'afternoon', 'evening', 'night']);
});

test('a date of birth is said the same wherever the reader is', () => {
  expect(dateInWords('1962-04-09', 'en')).toBe('9 April 1962');
  expect(dateInWords('1962-04-09', 'hi')).toBe('9 अप्रैल 1962');
  expect(dateInWords('1962-04-09', 'pa')).toBe('9 ਅਪ੍ਰੈਲ 1962');
});

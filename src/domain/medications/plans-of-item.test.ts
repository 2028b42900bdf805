import { expect, test } from 'vitest';
import { plansOfItem } from './plans-of-item';

const ITEM = {
  ...{ generic: 'metformin', brand: 'Glycomet', strength: '500 mg', form: 'tablet', dose: '1 tablet', frequency: '1-0-1' },
  ...{ timing: 'after_food' as const, days: 5, quantity: 10, instructions: 'With water' },
};
/** Seven in the morning in Nabha. */
const SEVEN = '2026-01-05T01:30:00.000Z';
const zone = { now: SEVEN, timeZone: 'Asia/Kolkata' };
const timesOf = (frequency: string) =>
  plansOfItem({ ...ITEM, frequency }, zone).map(({ times, everyDays, dose }) => [times.join(' '), everyDays, dose]);

test('what the doctor wrote is what is planned', () => {
  expect(plansOfItem(ITEM, zone)).toEqual([
    {
      ...{ name: 'metformin 500 mg (Glycomet)', dose: '1 tablet', perDose: 1, times: ['08:00', '21:00'], everyDays: 1, frequency: '1-0-1' },
      ...{ food: 'after_food', startOn: '2026-01-05', endOn: '2026-01-09', note: 'With water', timeZone: 'Asia/Kolkata' },
    },
  ]);
});

test.each([
  ['1-1-1', [['08:00 14:00 21:00', 1, '1 tablet']]],
  ['1-1-1-1', [['08:00 14:00 18:00 21:00', 1, '1 tablet']]],
  ['0-0-1', [['21:00', 1, '1 tablet']]],
  [
    '1-0-2',
    [
      ['08:00', 1, '1 tablet'],
      ['21:00', 1, '2 × 1 tablet'],
    ],
  ],
  ['½-0-½', [['08:00 21:00', 1, '½ × 1 tablet']]],
  ['OD', [['08:00', 1, '1 tablet']]],
  ['at bedtime', [['21:00', 1, '1 tablet']]],
  ['BD', [['08:00 20:00', 1, '1 tablet']]],
  ['three times a day', [['08:00 14:00 20:00', 1, '1 tablet']]],
  ['every 8 hours', [['06:00 14:00 22:00', 1, '1 tablet']]],
  ['every 12 hours', [['08:00 20:00', 1, '1 tablet']]],
  ['every 6 hours', [['00:00 06:00 12:00 18:00', 1, '1 tablet']]],
  ['every 48 hours', [['08:00', 2, '1 tablet']]],
  ['alternate days', [['08:00', 2, '1 tablet']]],
  ['once a week', [['08:00', 7, '1 tablet']]],
  ['SOS', [['', 1, '1 tablet']]],
  ['stat', [['', 1, '1 tablet']]],
  ['before each feed', [['', 1, '1 tablet']]],
  ['every 7 hours', [['', 1, '1 tablet']]],
])('%s is taken at those times', (frequency, expected) => {
  expect(timesOf(frequency)).toEqual(expected);
});

test('no course has more days than were prescribed, and one whose doses of today are over begins tomorrow', () => {
  const late = plansOfItem(ITEM, { ...zone, now: '2026-01-05T16:00:00.000Z' });
  expect(late).toMatchObject([{ startOn: '2026-01-06', endOn: '2026-01-10' }]);
});

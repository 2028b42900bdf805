import { expect, test } from 'vitest';
import { news2Of } from './news2';

const ADULT = { ageMonths: 40 * 12, isPregnant: false };
const WELL = { respiratory_rate: 16, spo2: 97, systolic: 120, heart_rate: 70, temperature: 37 };
const AWAKE = { oxygen: 'no', consciousness: 'alert' } as const;

/** Royal College of Physicians, National Early Warning Score (NEWS) 2, 2017: each bound of the chart and its neighbour. */
test.each([
  [
    'respiratory_rate',
    [
      [8, 3],
      [9, 1],
      [11, 1],
      [12, 0],
      [20, 0],
      [21, 2],
      [24, 2],
      [25, 3],
    ],
  ],
  [
    'spo2',
    [
      [91, 3],
      [92, 2],
      [93, 2],
      [94, 1],
      [95, 1],
      [96, 0],
      [100, 0],
    ],
  ],
  [
    'systolic',
    [
      [90, 3],
      [91, 2],
      [100, 2],
      [101, 1],
      [110, 1],
      [111, 0],
      [219, 0],
      [220, 3],
    ],
  ],
  [
    'heart_rate',
    [
      [40, 3],
      [41, 1],
      [50, 1],
      [51, 0],
      [90, 0],
      [91, 1],
      [110, 1],
      [111, 2],
      [130, 2],
      [131, 3],
    ],
  ],
  [
    'temperature',
    [
      [35, 3],
      [35.1, 1],
      [36, 1],
      [36.1, 0],
      [38, 0],
      [38.1, 1],
      [39, 1],
      [39.1, 2],
    ],
  ],
] as const)('%s has the points of the chart', (part, table) => {
  for (const [value, points] of table) {
    expect(news2Of({ ...WELL, [part]: value }, AWAKE, ADULT), `${part} ${value}`).toMatchObject({ state: 'score', total: points });
  }
});

test('oxygen counts two, and anybody who is not alert three', () => {
  expect(news2Of(WELL, { oxygen: 'yes', consciousness: 'alert' }, ADULT)).toMatchObject({ total: 2, action: 'ward' });
  expect(news2Of(WELL, { oxygen: 'no', consciousness: 'cvpu' }, ADULT)).toMatchObject({ total: 3, action: 'urgent' });
});

test.each([
  [{}, 0, 'routine'],
  [{ spo2: 92, heart_rate: 111 }, 4, 'ward'],
  [{ spo2: 92, heart_rate: 111, temperature: 38.1 }, 5, 'urgent'],
  [{ systolic: 90 }, 3, 'urgent'],
  [{ systolic: 90, spo2: 92, heart_rate: 111 }, 7, 'emergency'],
] as const)('%o is %d points and asks for: %s', (change, total, action) => {
  expect(news2Of({ ...WELL, ...change }, AWAKE, ADULT)).toMatchObject({ total, action });
});

test('with anything missing there is no total, and what is missing is named', () => {
  const { temperature: _, ...rest } = WELL;
  expect(news2Of(rest, { oxygen: 'no' }, ADULT)).toEqual({ state: 'incomplete', missing: ['consciousness', 'temperature'] });
});

test.each([
  [{ ageMonths: 16 * 12 - 1, isPregnant: false }, 'under-16'],
  [{ ageMonths: 30 * 12, isPregnant: true }, 'pregnant'],
  [{ isPregnant: false }, 'age-unknown'],
] as const)('%o has no score: %s', (profile, reason) => {
  expect(news2Of(WELL, AWAKE, profile)).toEqual({ state: 'not-valid', reason });
});

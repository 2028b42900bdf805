import { expect, test } from 'vitest';
import { countedQuantity, dailyMg } from './amounts';
import { readFrequency } from './frequency';

test.each([
  ['1-0-1', 2],
  ['1-1-1-1', 4],
  ['½-0-½', 1],
  ['1/2-0-1/2', 1],
  ['BD', 2],
  ['t.d.s.', 3],
  ['twice a day', 2],
  ['3 times a day', 3],
  ['every 8 hours', 3],
  ['q6h', 4],
  ['once a week', 1 / 7],
  ['SOS', 1],
])('%s is %d a day', (text, perDay) => {
  expect(readFrequency(text)?.perDay).toBeCloseTo(perDay);
});

test.each(['', 'as discussed', '0-0-0', '1-0', 'every 0 hours', '1-0-1-1-1', 'x'.repeat(60)])('%j cannot be counted', (text) => {
  expect(readFrequency(text)).toBeNull();
});

test.each([
  ['1 tablet', '1-0-1', 5, '500 mg', 'tablet', 10],
  ['2 tablets', 'TDS', 3, '500 mg', 'tablet', 18],
  ['½ tablet', '1-0-0', 5, '5 mg', 'tablet', 3],
  ['1 g', 'BD', 5, '500 mg', 'tablet', 20],
  ['1 capsule', 'stat', 5, '500 mg', 'capsule', 1],
  ['1 tablet', 'once a week', 28, '35 mg', 'tablet', 4],
  ['5 mL', 'TDS', 5, '125 mg/5 mL', 'oral liquid', 1],
  ['1 tablet', 'as discussed', 5, '500 mg', 'tablet', null],
  ['a little', '1-0-1', 5, '500 mg', 'tablet', null],
])('%s %s for %d days of %s %s: %s', (dose, frequency, days, strength, form, quantity) => {
  expect(countedQuantity({ dose, frequency, days, strength, form })).toBe(quantity);
});

test.each([
  ['2 tablets', 'TDS', '500 mg', [3000]],
  ['5 mL', 'TDS', '125 mg/5 mL', [375]],
  ['5 mL', 'BD', '200 mg + 28.5 mg/5 mL', [400, 57]],
  ['1 tablet', 'BD', '100 mg + 325 mg', [200, 650]],
  ['250 mg', 'BD', '500 mg', [500]],
  ['1 tablet', 'BD', '60000 IU', [null]],
])('%s %s of %s is %j mg a day', (dose, frequency, strength, mg) => {
  expect(dailyMg({ dose, frequency, days: 5, strength })).toEqual(mg);
});

import { expect, test } from 'vitest';
import { doseWords } from './dose-words';

test.each([
  ['1 tablet', { unit: 'tablet', count: '1', whole: 1 }],
  ['2 Tabs', { unit: 'tablet', count: '2', whole: 2 }],
  ['1/2 tab.', { unit: 'tablet', count: '½', whole: 1 }],
  ['½ tablet', { unit: 'tablet', count: '½', whole: 1 }],
  ['1.5 tablets', { unit: 'tablet', count: '1.5', whole: 2 }],
  ['5ml', { unit: 'ml', count: '5', whole: 5 }],
  ['2 drops', { unit: 'drop', count: '2', whole: 2 }],
])('%s is known', (written, read) => expect(doseWords(written)).toEqual(read));

test.each(['500 mg', 'as told', '0 tablet', '1-2 tablets', '10 units', '1 tablet of each', ''])(
  '%s is printed as it was written',
  (written) => expect(doseWords(written)).toBeNull(),
);

import { expect, test } from 'vitest';
import { frequencyWords } from './frequency-words';

test.each([
  [
    '1-0-1',
    {
      kind: 'parts',
      parts: [
        { part: 'morning', count: '1' },
        { part: 'night', count: '1' },
      ],
    },
  ],
  ['0-½-0', { kind: 'parts', parts: [{ part: 'noon', count: '½' }] }],
  [
    '1-0-1-2',
    {
      kind: 'parts',
      parts: [
        { part: 'morning', count: '1' },
        { part: 'evening', count: '1' },
        { part: 'night', count: '2' },
      ],
    },
  ],
  ['TDS', { kind: 'times', count: 3 }],
  ['q8h', { kind: 'hours', count: 8 }],
  ['once a week', { kind: 'weekly' }],
  ['alternate days', { kind: 'alternate' }],
  ['stat', { kind: 'once' }],
  ['SOS', { kind: 'needed' }],
  ['as discussed', { kind: 'text' }],
])('%s is said as %j', (text, words) => {
  expect(frequencyWords(text)).toEqual(words);
});

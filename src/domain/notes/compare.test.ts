import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareTexts } from './compare';

test('says which words went and which came', () => {
  expect(compareTexts('Rest and water for two days', 'Rest, water for three days')).toEqual([
    { kind: 'removed', text: 'Rest and ' },
    { kind: 'added', text: 'Rest, ' },
    { kind: 'same', text: 'water for ' },
    { kind: 'removed', text: 'two ' },
    { kind: 'added', text: 'three ' },
    { kind: 'same', text: 'days' },
  ]);
});

test('what stayed and went is the earlier text, what stayed and came the later one, whatever they are', () => {
  const text = fc.array(fc.constantFrom('a', 'b ', 'c\n', ' ', 'ਪਾਣੀ ')).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const stretches = compareTexts(before, after);
      const without = (kind: string) => stretches.filter((one) => one.kind !== kind).map((one) => one.text);
      expect(without('added').join('')).toBe(before);
      expect(without('removed').join('')).toBe(after);
    }),
  );
});

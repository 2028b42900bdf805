import fc from 'fast-check';
import { expect, test } from 'vitest';
import { repeatedTexts } from './repeated-texts';

test('a text came before exactly where a set says so, group by group and whatever its case', () => {
  const sent = fc.array(fc.tuple(fc.nat(3), fc.string({ unit: fc.constantFrom(...'aAb9-éÉਕ'), maxLength: 3 })), { maxLength: 200 });
  fc.assert(
    fc.property(sent, (texts) => {
      const isRepeated = repeatedTexts();
      const groups = [0, 1, 2, 3].map((seed) => ({ seed, texts: [] }));
      const sets = groups.map(() => new Set<string>());
      const told = texts.map(([group, text]) => isRepeated(groups[group] ?? { seed: 9, texts: [] }, text));
      const known = texts.map(([group, text]) => {
        const size = sets[group]?.size;
        return sets[group]?.add(text.toLowerCase()).size === size;
      });
      expect(told).toEqual(known);
    }),
  );
});

test('of a hundred thousand batches none is taken for another', () => {
  const isRepeated = repeatedTexts();
  const groups = Array.from({ length: 755 }, (_, seed) => ({ seed, texts: [] }));
  const batches = Array.from({ length: 100_000 }, (_, n) => `B${String(n)}`);
  const repeated = () => batches.filter((batch, n) => isRepeated(groups[n % groups.length] ?? { seed: 0, texts: [] }, batch));
  expect(repeated()).toEqual([]);
  expect(repeated()).toHaveLength(batches.length);
});

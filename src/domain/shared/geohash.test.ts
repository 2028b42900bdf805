import fc from 'fast-check';
import { expect, test } from 'vitest';
import { geohashOf, joined, withoutRanges, type CellRange } from './geohash';

const range = fc.tuple(fc.nat(200), fc.integer({ min: 1, max: 40 })).map(([from, length]): CellRange => ({ from, to: from + length }));
const ranges = fc.array(range, { maxLength: 8 }).map(joined);

test('a geohash is the standard one', () => {
  expect(geohashOf({ lat: 57.64911, lng: 10.40744 })).toBe('u4pruydqq');
  expect(geohashOf({ lat: 37.8324, lng: 112.5584 })).toBe('ww8p1r4t8');
});

test('taking ranges away leaves exactly what is in the one and not in the other', () => {
  fc.assert(
    fc.property(ranges, ranges, (all, taken) => {
      const holds = (some: readonly CellRange[], n: number) => some.some(({ from, to }) => n >= from && n < to);
      const left = withoutRanges(all, taken);
      for (let n = 0; n < 260; n += 1) expect(holds(left, n)).toBe(holds(all, n) && !holds(taken, n));
    }),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distanceMetres } from './geo';
import { coverCircle, geohashBounds, geohashOf, joined, withoutRanges, type CellRange } from './geohash';

const position = fc.record({ lat: fc.double({ min: -90, max: 90, noNaN: true }), lng: fc.double({ min: -180, max: 180, noNaN: true }) });
const range = fc.tuple(fc.nat(200), fc.integer({ min: 1, max: 40 })).map(([from, length]): CellRange => ({ from, to: from + length }));
const ranges = fc.array(range, { maxLength: 8 }).map(joined);

test('a geohash is the standard one', () => {
  expect(geohashOf({ lat: 57.64911, lng: 10.40744 })).toBe('u4pruydqq');
  expect(geohashOf({ lat: 37.8324, lng: 112.5584 })).toBe('ww8p1r4t8');
});

const isCovered = (cover: readonly CellRange[], at: { lat: number; lng: number }) => {
  const hash = geohashOf(at);
  return cover.map(geohashBounds).some(({ first, last }) => hash >= first && hash <= last);
};

test('whatever lies within the radius lies in the cover, also at the poles and across the 180th meridian', () => {
  const shift = fc.record({ lat: fc.double({ min: -1.5, max: 1.5, noNaN: true }), lng: fc.double({ min: -360, max: 360, noNaN: true }) });
  fc.assert(
    fc.property(position, shift, fc.integer({ min: 100, max: 100_000 }), fc.integer({ min: 4, max: 40 }), (centre, by, radius, cells) => {
      const near = {
        lat: Math.min(90, Math.max(-90, centre.lat + by.lat)),
        lng: ((((centre.lng + by.lng + 180) % 360) + 360) % 360) - 180,
      };
      // The edge itself is left to rounding.
      if (distanceMetres(centre, near) <= radius - 0.01) expect(isCovered(coverCircle(centre, radius, cells), near)).toBe(true);
    }),
    { numRuns: 3000 },
  );
});

test('the edges of the world are covered from both sides', () => {
  for (const [centre, near] of [
    [
      { lat: -17, lng: 179.99 },
      { lat: -17, lng: -179.99 },
    ],
    [
      { lat: 89.99, lng: 0 },
      { lat: 89.99, lng: 180 },
    ],
    [
      { lat: -89.99, lng: 10 },
      { lat: -89.99, lng: -170 },
    ],
  ] as const) {
    expect(isCovered(coverCircle(centre, 5_000, 16), near)).toBe(true);
  }
});

test('a cover of Nabha with 24 cells is at most twice its circle', () => {
  const area = coverCircle({ lat: 30.3745, lng: 76.1531 }, 10_000, 24).reduce((sum, { from, to }) => sum + (to - from), 0);
  const metresOfCell = (40_075_000 / 2 ** 23) * ((40_075_000 * Math.cos((30.3745 * Math.PI) / 180)) / 2 ** 22 / 2);
  expect((area * metresOfCell) / 2 / (Math.PI * 10_000 ** 2)).toBeLessThan(2);
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

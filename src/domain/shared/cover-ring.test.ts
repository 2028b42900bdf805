import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coverRing } from './cover-ring';
import { distanceMetres } from './geo';
import { geohashBounds, geohashOf, type CellRange } from './geohash';

const position = fc.record({ lat: fc.double({ min: -90, max: 90, noNaN: true }), lng: fc.double({ min: -180, max: 180, noNaN: true }) });

const isCovered = (cover: readonly CellRange[], at: { lat: number; lng: number }) => {
  const hash = geohashOf(at);
  return cover.map(geohashBounds).some(({ first, last }) => hash >= first && hash <= last);
};

test('whatever lies in a ring lies in its cover of sixty ranges at most, also at the poles and across the 180th meridian', () => {
  const shift = fc.record({ lat: fc.double({ min: -1.5, max: 1.5, noNaN: true }), lng: fc.double({ min: -360, max: 360, noNaN: true }) });
  fc.assert(
    fc.property(
      position,
      shift,
      fc.integer({ min: 100, max: 100_000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (centre, by, outer, share) => {
        const near = {
          lat: Math.min(90, Math.max(-90, centre.lat + by.lat)),
          lng: ((((centre.lng + by.lng + 180) % 360) + 360) % 360) - 180,
        };
        const [metres, inner] = [distanceMetres(centre, near), outer * share];
        const cover = coverRing(centre, { inner, outer });
        if (metres >= inner && metres <= outer) expect(isCovered(cover, near)).toBe(true);
        expect(cover.length).toBeLessThanOrEqual(60);
      },
    ),
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
    expect(isCovered(coverRing(centre, { inner: 0, outer: 5_000 }), near)).toBe(true);
  }
});

test.each([
  [0, 10_000, 1.3],
  [5_000, 10_000, 1.5],
  [0, 300, 1.3],
])('the cover of the ring from %d to %d m around Nabha is little larger than the ring', (inner, outer, most) => {
  const cells = coverRing({ lat: 30.3745, lng: 76.1531 }, { inner, outer }).reduce((sum, { from, to }) => sum + (to - from), 0);
  const metresOfCell = (40_075_000 / 2 ** 23) * ((40_075_000 * Math.cos((30.3745 * Math.PI) / 180)) / 2 ** 22 / 2);
  expect((cells * metresOfCell) / (Math.PI * (outer ** 2 - inner ** 2))).toBeLessThan(most);
});

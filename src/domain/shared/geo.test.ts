import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boundingBox, distanceMetres, isInBox } from './geo';

const nabha = { lat: 30.3745, lng: 76.1531 };
const patiala = { lat: 30.3398, lng: 76.3869 };
const position = fc.record({
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
  lng: fc.double({ min: -180, max: 180, noNaN: true }),
});

test('Patiala is twenty-three kilometres from Nabha', () => {
  expect(distanceMetres(nabha, patiala) / 1000).toBeCloseTo(22.8, 0);
});

test('a degree of latitude is 111.2 kilometres', () => {
  expect(distanceMetres({ lat: 0, lng: 0 }, { lat: 1, lng: 0 })).toBeCloseTo(111_195, -1);
});

test('the way there is as long as the way back, and nowhere longer than half around the earth', () => {
  fc.assert(
    fc.property(position, position, (a, b) => {
      expect(distanceMetres(a, b)).toBeCloseTo(distanceMetres(b, a), 3);
      expect(distanceMetres(a, b)).toBeLessThanOrEqual(20_015_200);
      expect(distanceMetres(a, a)).toBe(0);
    }),
  );
});

test('whatever lies within the radius lies in the box, also at the poles and across the 180th meridian', () => {
  const near = fc.record({
    lat: fc.double({ min: -2, max: 2, noNaN: true }),
    lng: fc.double({ min: -360, max: 360, noNaN: true }),
  });
  fc.assert(
    fc.property(position, near, fc.integer({ min: 1, max: 200_000 }), (centre, shift, radius) => {
      const lat = Math.min(90, Math.max(-90, centre.lat + shift.lat));
      const lng = ((centre.lng + shift.lng + 540) % 360) - 180;
      // The edge itself is left to rounding.
      if (distanceMetres(centre, { lat, lng }) <= radius - 0.001) {
        expect(isInBox({ lat, lng }, boundingBox(centre, radius))).toBe(true);
      }
    }),
    { numRuns: 3000 },
  );
});

test('the box around Nabha leaves Patiala out at twenty kilometres and takes it in at thirty', () => {
  expect(isInBox(patiala, boundingBox(nabha, 20_000))).toBe(false);
  expect(isInBox(patiala, boundingBox(nabha, 30_000))).toBe(true);
});

test('a box across the 180th meridian holds both sides and not the rest of the world', () => {
  const box = boundingBox({ lat: -17, lng: 179.9 }, 50_000);
  expect(box.west).toBeGreaterThan(box.east);
  expect([179.95, -179.95, 0].map((lng) => isInBox({ lat: -17, lng }, box))).toEqual([true, true, false]);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addPoints, decodeListedPoints, decodePoints, encodePoints, type Point } from './points';

const HOUR_MS = 3_600_000;
const twoDecimals = (max: number) => fc.integer({ min: 0, max: max * 100 }).map((hundredths) => Math.round(hundredths) / 100);
const pointWith = (value: fc.Arbitrary<Point['value']>) =>
  fc.record(
    {
      offset: fc.integer({ min: 0, max: HOUR_MS - 1 }),
      value,
      source: fc.integer({ min: 0, max: 9 }),
      delay: fc.integer({ min: -300, max: 366 * 86_400 }),
      quality: fc.double({ min: 0, max: 1, noNaN: true }),
      sentUnit: fc.constantFrom('degF', 'mmol/L', 'kPa'),
    },
    { requiredKeys: ['offset', 'value', 'source', 'delay'] },
  );
const number = pointWith(twoDecimals(1000));
const pressure = pointWith(fc.record({ systolic: twoDecimals(320), diastolic: twoDecimals(220) }));
const inOrder = (points: readonly Point[]) => [...points].sort((a, b) => a.offset - b.offset);
const hour = fc
  .oneof(number, pressure)
  .chain((one) =>
    fc.uniqueArray(
      fc.constant(one).chain(() => (typeof one.value === 'number' ? number : pressure)),
      { selector: ({ offset }) => offset },
    ),
  )
  .map(inOrder);

test('an hour is read as it was written', () => {
  fc.assert(
    fc.property(hour, (points) => {
      expect(decodePoints(encodePoints(points))).toEqual(points);
    }),
  );
});

test('an hour of a sensor that measures every second takes no more than two letters a reading', () => {
  const steady = Array.from({ length: 3600 }, (_, nth): Point => ({
    offset: nth * 1000,
    value: 60 + ((nth * 7) % 13),
    source: 0,
    delay: 3600 - nth,
  }));
  expect(decodePoints(encodePoints(steady))).toEqual(steady);
  expect(encodePoints(steady).length).toBeLessThan(2 * steady.length);
});

test('an hour that was written as a list is read', () => {
  expect(decodeListedPoints('0,71,,0,60,,;1000,38.5,,1,59,0.9,degF')).toEqual([
    { offset: 0, value: 71, source: 0, delay: 60 },
    { offset: 1000, value: 38.5, source: 1, delay: 59, quality: 0.9, sentUnit: 'degF' },
  ]);
  expect(decodeListedPoints('5,120,80,0,1,,')).toEqual([{ offset: 5, value: { systolic: 120, diastolic: 80 }, source: 0, delay: 1 }]);
  expect(decodeListedPoints('')).toEqual([]);
});

test('of more readings those are new whose time is not known, and all stay in order', () => {
  const at = (offsets: readonly number[], value: number) => offsets.map((offset): Point => ({ offset, value, source: 0, delay: 0 }));
  const offsets = fc.array(fc.integer({ min: 0, max: 40 }));
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 40 })), offsets, (before, sent) => {
      const { points, isNew } = addPoints(inOrder(at(before, 1)), inOrder(at(sent, 2)));
      const times = new Set([...before, ...sent]);
      expect(points.map(({ offset }) => offset)).toEqual([...times].sort((a, b) => a - b));
      expect(isNew.filter(Boolean)).toHaveLength(times.size - before.length);
      for (const { offset, value } of points) expect(value).toBe(before.includes(offset) ? 1 : 2);
    }),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { epochMsOfPrinted, tickPrinter } from './tick-text';

const instants = fc.date({ min: new Date('0001-01-01T00:00:00.000Z'), max: new Date('9999-12-31T23:59:59.999Z'), noInvalidDate: true });

test('the quick reading of an instant is what Date.parse reads', () => {
  fc.assert(
    fc.property(instants, (date) => {
      expect(epochMsOfPrinted(date.toISOString())).toBe(date.getTime());
    }),
    { numRuns: 5000 },
  );
});

test('an instant of another shape is read too, and text that is none throws', () => {
  expect(epochMsOfPrinted('2026-11-23T09:00:00+05:30')).toBe(Date.parse('2026-11-23T03:30:00.000Z'));
  expect(() => epochMsOfPrinted('soon')).toThrow(RangeError);
});

test('a tick is printed as the instant it is, the first time and from memory', () => {
  const print = tickPrinter();
  fc.assert(
    fc.property(fc.integer({ min: -200_000, max: 8_000_000 }), (tick) => {
      const expected = new Date(tick * 300_000).toISOString();
      expect([print(tick), tickPrinter()(tick)]).toEqual([expected, expected]);
    }),
  );
});

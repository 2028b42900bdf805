import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textReader, textWriter } from './vlq';

const NUMBER_MAX = 2 ** 30 - 1;

test('numbers are read as they were written, and small ones take a letter', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -NUMBER_MAX, max: NUMBER_MAX })), (numbers) => {
      const out = textWriter();
      for (const number of numbers) out.write(number);
      const input = textReader(out.text());
      expect(numbers.map(() => input.read())).toEqual(numbers);
      expect(input.read()).toBe(0);
    }),
  );
});

test.each([
  [0, 'A'],
  [1, 'C'],
  [-1, 'D'],
  [15, 'e'],
  [16, 'gB'],
  [1200, 'grC'],
])('%i is written as source maps write it', (number, letters) => {
  const out = textWriter();
  out.write(number);
  expect(out.text()).toBe(letters);
});

test.each([0.5, NaN, Infinity, NUMBER_MAX + 1, -NUMBER_MAX - 1])('%d is refused', (number) => {
  expect(() => textWriter().write(number)).toThrow(RangeError);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mobileForReading, mobileNumber } from './mobile-number';
import { normalisePhone } from './phone';

describe('a mobile number', () => {
  test.each([
    ['98765 43210', '+919876543210'],
    ['098765-43210', '+919876543210'],
    ['91 98765 43210', '+919876543210'],
    ['+91 (98765) 43210', '+919876543210'],
    ['0091 9876543210', '+919876543210'],
    ['९८७६५४३२१०', '+919876543210'],
    ['੯੮੭੬੫੪੩੨੧੦', '+919876543210'],
    ['+44 7911 123456', '+447911123456'],
  ])('written %s is %s', (text, expected) => {
    expect(mobileNumber(text)).toBe(expected);
  });

  test.each(['', '12345', '9876', '01765 220034', '+91 12345', '+91 1765220034', 'call me', '9876543210;1', '1'.repeat(60)])(
    'is not %j',
    (text) => {
      expect(mobileNumber(text)).toBeNull();
    },
  );

  test('is read as the server reads it, wherever the server knows the number', () => {
    const written = fc.tuple(fc.constantFrom('', '0', '91', '+91', '+91 ', '0091'), fc.stringMatching(/^[6-9]\d{9}$/));
    fc.assert(
      fc.property(written, ([prefix, digits]) => {
        const known = normalisePhone(prefix + digits);
        expect(known ?? mobileNumber(prefix + digits)).toBe(mobileNumber(prefix + digits));
      }),
    );
  });

  test('is read aloud in two halves', () => {
    expect(mobileForReading('+919876543210')).toBe('98765 43210');
    expect(mobileForReading('+447911123456')).toBe('+447911123456');
  });
});

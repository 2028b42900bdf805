import { describe, expect, test } from 'vitest';
import { toLatinDigits } from './digits';
import { maskIdentifier, readIdentifier } from '@/domain/accounts/identifier';
import { normalisePhone, phoneForReading } from './phone';

describe('a telephone number', () => {
  test.each([
    ['98765 43210', '+919876543210'],
    ['098765-43210', '+919876543210'],
    ['+91 98765 43210', '+919876543210'],
    ['0091 9876543210', '+919876543210'],
    ['९८७६५४३२१०', '+919876543210'],
    ['੯੮੭੬੫੪੩੨੧੦', '+919876543210'],
    ['９８７６５４３２１０', '+919876543210'],
    ['01765 220034', '+911765220034'],
    ['+44 20 7946 0958', '+442079460958'],
  ])('written %s is kept as %s', (text, expected) => {
    expect(normalisePhone(text)).toBe(expected);
  });

  test.each(['', '12345', '9876', '+91 12345', 'call me', '98765 43210 extension 4', '1'.repeat(60), '+919876543210;DROP'])(
    'is refused when it is %j',
    (text) => {
      expect(normalisePhone(text)).toBeNull();
    },
  );

  test('is read in groups', () => {
    expect(phoneForReading('+919876543210')).toBe('+91 98765 43210');
    expect(phoneForReading('unknown')).toBe('unknown');
  });
});

describe('an identifier', () => {
  test.each([
    [' Asha@Demo.TEST ', { kind: 'email', value: 'asha@demo.test' }],
    ['ａｓｈａ@demo.test', { kind: 'email', value: 'asha@demo.test' }],
    ['098765 43210', { kind: 'phone', value: '+919876543210' }],
    ['not an address', null],
    ['two@@signs.test', null],
    ['@demo.test', null],
  ])('typed as %j is %j', (text, expected) => {
    expect(readIdentifier(text)).toEqual(expected);
  });

  test('is masked so that its owner knows it and nobody can use it', () => {
    expect(maskIdentifier('asha@demo.test')).toBe('a•••@demo.test');
    expect(maskIdentifier('+919876543210')).toBe('+91••••••3210');
    expect(maskIdentifier('something else')).toBe('•••');
  });
});

test('digits of every script of ours become Latin ones, other characters stay', () => {
  expect(toLatinDigits('०१२३४५६७८९ ੦੧੨੩੪੫੬੭੮੯ 42 क ਕ')).toBe('0123456789 0123456789 42 क ਕ');
});

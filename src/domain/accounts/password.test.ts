import { describe, expect, test } from 'vitest';
import { COMMON_PASSWORDS } from './common-passwords';
import { NewPassword, normalisePassword } from './password';
import { passwordFault } from './password-rule';

const own = ['Asha Devi', 'asha.devi@demo.test', '+919876543210'];
const fault = (password: string) => passwordFault(password, own);

describe('a password', () => {
  test.each([
    'demo-Nabha-2026',
    'correct horse battery staple',
    'three goats by the well',
    'ਮੇਰੀ ਮੱਝ ਬਹੁਤ ਦੁੱਧ ਦਿੰਦੀ ਹੈ',
    'गाय का दूध सुबह मिलता है',
    '🐄🐄🐐🌾🏡🌧️ milk at five',
    'passwords are for the bank',
    'Asha sells milk on Tuesdays',
  ])('may be %j', (password) => {
    expect(fault(password)).toBeNull();
    expect(NewPassword.safeParse(password).success).toBe(true);
  });

  test.each([
    ['too-short', 'fourteen chars'],
    ['too-short', '🐄'.repeat(8)],
    ['too-long', 'a long sentence '.repeat(9)],
    ['too-common', 'qwertyuiop12345'],
    ['too-common', 'PASSWORDpassword'],
    ['too-common', 'Password2026!!!!'],
    ['too-common', '1234567890123456'],
    ['too-repetitive', 'aaaaaaaaaaaaaaa'],
    ['too-repetitive', 'xkqxkqxkqxkqxkq'],
    ['too-repetitive', 'bcdefghijklmnopq'],
    ['too-repetitive', '3210987654321098'],
    ['too-like-you', 'asha.devi@demo.test'],
    ['too-like-you', 'AshaDeviAshaDevi1'],
    ['too-like-you', 'asha-9876543210-x'],
    ['too-like-you', 'ArogyaMitra-2026'],
  ])('is %s as %j', (expected, password) => {
    expect(fault(password)).toBe(expected);
  });

  test('needs no digit, no capital and no mark', () => {
    expect(fault('mustard fields in january')).toBeNull();
  });

  test('is counted in code points, as the standard counts', () => {
    expect(NewPassword.safeParse('🐄🐐🌾🏡🌧🐓🐈🐕🐖🐎🐏🐂🐃🐪').error?.issues[0]?.message).toBe('too-short');
    expect(NewPassword.safeParse('🐄🐐🌾🏡🌧🐓🐈🐕🐖🐎🐏🐂🐃🐪🐇').success).toBe(true);
  });

  test('is the same typed with a composed and with a combining accent', () => {
    expect(normalisePassword('cafe\u0301 by the river')).toBe(normalisePassword('caf\u00e9 by the river'));
  });

  test('may not be longer than 128 characters', () => {
    expect(NewPassword.safeParse('x1'.repeat(64)).success).toBe(true);
    expect(NewPassword.safeParse(`${'x1'.repeat(64)}y`).error?.issues[0]?.message).toBe('too-long');
  });
});

test('the list of common passwords holds thousands, all in lower case', () => {
  expect(COMMON_PASSWORDS.size).toBeGreaterThan(4500);
  expect([...COMMON_PASSWORDS].filter((password) => password !== password.toLowerCase())).toEqual([]);
  expect(COMMON_PASSWORDS.has('password')).toBe(true);
});

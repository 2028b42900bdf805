import { describe, expect, test } from 'vitest';
import type { Role } from '@/domain/shared/principal';
import { COMMON_PASSWORDS } from './common-passwords';
import { normalisePassword } from './password';
import { passwordFault } from './password-rule';

const own = ['Asha Devi', 'asha.devi@demo.test', '+919876543210'];
const fault = (password: string, role: Role = 'doctor') => passwordFault(password, role, own);

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
  });

  test.each([
    ['too-short', 'elevenchars'],
    ['too-short', '🐄'.repeat(8)],
    ['too-long', 'a long sentence '.repeat(9)],
    ['too-common', 'qwertyuiop12345'],
    ['too-common', 'PASSWORDpassword'],
    ['too-common', 'Password2026!!!!'],
    ['too-common', '1234567890123456'],
    ['too-common', 'waheguru2026'],
    ['too-common', 'JaiMataDi@123'],
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

  test.each<[Role, number]>([
    ['patient', 8],
    ['caregiver', 8],
    ['doctor', 12],
    ['pharmacy', 12],
    ['admin', 12],
  ])('of a %s has at least %i characters', (role, least) => {
    const password = 'ik-majh-te-khet'.slice(0, least);
    expect([fault(password.slice(1), role), fault(password, role)]).toEqual(['too-short', null]);
  });

  test.each([
    ['too-common', 'sunshine'],
    ['too-common', 'india@123'],
    ['too-common', '12345678'],
    ['too-repetitive', 'abababab'],
    ['too-like-you', 'asha1234'],
    ['too-like-you', 'devi@786'],
    [null, 'bhains-9'],
    [null, 'ਦੁੱਧਵਾਲੀ'],
  ])('of a patient is %s as %j', (expected, password) => {
    expect(fault(password, 'patient')).toBe(expected);
  });

  test('is counted in code points, as the standard counts', () => {
    expect(fault('🐄🐐🌾🏡🌧🐓🐈', 'patient')).toBe('too-short');
    expect(fault('🐄🐐🌾🏡🌧🐓🐈🐕', 'patient')).toBeNull();
  });

  test('is the same typed with a composed and with a combining accent', () => {
    expect(normalisePassword('cafe\u0301 by the river')).toBe(normalisePassword('caf\u00e9 by the river'));
  });

  test('may not be longer than 128 characters', () => {
    const long = 'three goats by the well '.repeat(6);
    expect([fault(long.slice(0, 128)), fault(long.slice(0, 129))]).toEqual([null, 'too-long']);
  });
});

test('the list of common passwords holds thousands, all in lower case', () => {
  expect(COMMON_PASSWORDS.size).toBeGreaterThan(4500);
  expect([...COMMON_PASSWORDS].filter((password) => password !== password.toLowerCase())).toEqual([]);
  expect(COMMON_PASSWORDS.has('password')).toBe(true);
});

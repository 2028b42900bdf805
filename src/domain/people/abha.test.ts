import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AbhaAddress, AbhaNumber, abhaWarning, formatAbha, normaliseAbha } from './abha';

describe('an ABHA number', () => {
  test.each(['22-7225-4829-5255', '22 7225 4829 5255', '22722548295255', ' 22–7225–4829–5255 ', '२२-७२२५-४८२९-५२५५'])(
    'is understood as typed: %s',
    (text) => {
      expect(normaliseAbha(text)).toBe('22722548295255');
    },
  );

  test.each(['', '2272254829525', '227225482952555', '22-7225-4829-525a', '22_7225_4829_5255'])('is refused as %j', (text) => {
    expect(normaliseAbha(text)).toBeNull();
    expect(AbhaNumber.safeParse(text).error?.issues[0]?.message).toBe('wrong-format');
  });

  test('is shown 2-4-4-4, and read back from it', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{14}$/), (digits) => {
        expect(formatAbha(digits)).toMatch(/^\d{2}-\d{4}-\d{4}-\d{4}$/);
        expect(AbhaNumber.parse(formatAbha(digits))).toBe(digits);
      }),
    );
  });

  test.each(['22722548295255', '43422151056749', '25818036835375', '70746324465247'])(
    'published as an example, %s, raises no warning',
    (digits) => {
      expect(abhaWarning(digits)).toBeNull();
    },
  );

  test('with one digit mistyped always raises a warning, and is still accepted', () => {
    fc.assert(
      fc.property(fc.nat(13), fc.integer({ min: 1, max: 9 }), (at, shift) => {
        const good = '22722548295255';
        const wrong = good.slice(0, at) + String((Number(good[at]) + shift) % 10) + good.slice(at + 1);
        expect(abhaWarning(wrong)).toBe('check-digit');
        expect(AbhaNumber.parse(wrong)).toBe(wrong);
      }),
    );
  });
});

test('an ABHA address is kept in lower case and needs a known provider', () => {
  expect(AbhaAddress.parse(' Asha.Devi_1@ABDM ')).toBe('asha.devi_1@abdm');
  expect(AbhaAddress.safeParse('asha@sbx').success).toBe(true);
  for (const wrong of ['asha', 'asha@demo.test', '.asha@abdm', 'asha.@abdm', 'a@abdm', 'as ha@abdm']) {
    expect(AbhaAddress.safeParse(wrong).success).toBe(false);
  }
});

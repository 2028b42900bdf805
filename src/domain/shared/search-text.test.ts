import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isOneEditApart, normaliseText, queryWords, similarity, wordsOf } from './search-text';

describe('text as search compares it', () => {
  test.each([
    ['  Dr. Harpreet   KAUR ', 'dr harpreet kaur'],
    ['Café', 'cafe'],
    ['ＦＥＶＥＲ', 'fever'],
    ['खाँसी', 'खांसी'],
    ['चमड़ी', 'चमडी'],
    ['ਸ਼ੂਗਰ', 'ਸੂਗਰ'],
    ['ਦੱਦ', 'ਦਦ'],
    ['पेट-दर्द!', 'पेट दर्द'],
  ])('%j is %j', (text, expected) => {
    expect(normaliseText(text)).toBe(normaliseText(expected));
    expect(normaliseText(text)).toBe(expected.normalize('NFC'));
  });

  test('keeps vowel signs, which make the word', () => {
    expect(normaliseText('दिल')).not.toBe(normaliseText('दाल'));
    expect(normaliseText('ਦਿਲ')).not.toBe(normaliseText('ਦਾਲ'));
  });

  test('normalising twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        expect(normaliseText(normaliseText(text))).toBe(normaliseText(text));
      }),
    );
  });

  test('idle words are left out of a query unless there are no others', () => {
    expect(queryWords('doctor for my skin')).toEqual(['skin']);
    expect(queryWords('मुझे डॉक्टर चाहिए')).toEqual(['मुझे']);
    expect(queryWords('the doctor')).toEqual(['the', 'doctor']);
    expect(wordsOf('')).toEqual([]);
  });
});

describe('two words', () => {
  test.each([
    ['fever', 'fevar', true],
    ['fever', 'feve', true],
    ['fever', 'feever', true],
    ['fever', 'fevre', true],
    ['fever', 'favar', false],
    ['fever', 'fe', false],
  ])('%s and %s are one edit apart: %s', (a, b, expected) => {
    expect(isOneEditApart(a, b)).toBe(expected);
    expect(isOneEditApart(b, a)).toBe(expected);
  });

  test('are forgiven one letter only when both are five letters or longer', () => {
    expect(similarity('khujlee', 'khujle')).toBeGreaterThan(0);
    expect(similarity('fevar', 'fever')).toBeGreaterThan(0);
    expect(similarity('pat', 'pet')).toBe(0);
    expect(similarity('kaan', 'khan')).toBe(0);
  });

  test('meet best when they are the same', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,8}$/), fc.stringMatching(/^[a-z]{1,8}$/), (a, b) => {
        expect(similarity(a, b)).toBeLessThanOrEqual(similarity(a, a));
      }),
    );
  });
});

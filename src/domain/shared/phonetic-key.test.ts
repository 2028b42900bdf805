import fc from 'fast-check';
import { expect, test } from 'vitest';
import { phoneticKey } from './phonetic-key';

test.each([
  ['बुखार', 'ਬੁਖ਼ਾਰ', 'bukhar', 'Bukhaar'],
  ['छाती', 'ਛਾਤੀ', 'chhati', 'chaati'],
  ['कमज़ोरी', 'ਕਮਜ਼ੋਰੀ', 'kamzori', 'kamjori'],
  ['खुजली', 'ਖੁਜਲੀ', 'khujli', 'khujlee'],
  ['चक्कर', 'ਚੱਕਰ', 'chakkar', 'chakar'],
  ['महीने', 'ਮਹੀਨੇ', 'mahine', 'maheene'],
  ['दवाई', 'ਦਵਾਈ', 'dawai', 'davaai'],
])('%s, %s, %s and %s are one word', (...spellings) => {
  expect(new Set(spellings.map(phoneticKey)).size).toBe(1);
});

test.each([
  ['पेट', 'पीठ'],
  ['दाँत', 'दाद'],
  ['dil', 'daal'],
  ['सूजन', 'सुन'],
])('%s and %s stay two words', (one, other) => {
  expect(phoneticKey(one)).not.toBe(phoneticKey(other));
});

test('a vowel nobody speaks is not in the key', () => {
  expect(phoneticKey('दर्द')).toBe('dard');
  expect(phoneticKey('धड़कन')).toBe(phoneticKey('dhadkan'));
  expect(phoneticKey('घबराहट')).toBe(phoneticKey('ghabrahat'));
});

test('any text has a key without throwing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      expect(typeof phoneticKey(text)).toBe('string');
    }),
  );
});

import { expect, test } from 'vitest';
import { soundSimilarity, soundsOf } from './sounds';

const similarity = (asked: string, known: string) => soundSimilarity(soundsOf(asked), soundsOf(known));

test.each([
  ['पैरासिटामोल', 'paracetamol'],
  ['ਪੈਰਾਸੀਟਾਮੋਲ', 'paracetamol'],
  ['मेटफॉर्मिन', 'metformin'],
  ['ਅਜ਼ੀਥਰੋਮਾਈਸਿਨ', 'azithromycin'],
  ['क्लोरोक्वीन', 'chloroquine'],
  ['parasitamol', 'Paracetamol'],
  ['पटियाला', 'Patiala'],
  ['ਪਟਿਆਲਾ', 'Patiala'],
  ['ਅੰਮ੍ਰਿਤਸਰ', 'Amritsar'],
  ['खरड़', 'Kharar'],
  ['ਖਰੜ', 'Kharar'],
  ['जालंधर', 'Jalandhar'],
])('%s sounds like %s', (asked, known) => {
  expect(similarity(asked, known)).toBeGreaterThan(0.8);
});

test('the beginning of a word is found, and counts for more the longer it is', () => {
  expect(similarity('para', 'paracetamol')).toBeGreaterThan(0.7);
  expect(similarity('paraceta', 'paracetamol')).toBeGreaterThan(similarity('para', 'paracetamol'));
  expect(similarity('पैरासि', 'paracetamol')).toBeGreaterThan(0.4);
});

test.each([
  ['losartan', 'valsartan'],
  ['clotrimazole', 'miconazole'],
  ['Nabha', 'Patiala'],
])('%s is not taken for %s', (asked, known) => {
  expect(similarity(asked, known)).toBeLessThan(0.55);
});

test('a word is most like itself', () => {
  expect(similarity('Dolo', 'dolo')).toBe(1);
});

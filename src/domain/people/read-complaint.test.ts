import { describe, expect, test } from 'vitest';
import { numbersFor } from './emergency-kinds';
import { EMERGENCY_PHRASES, TROUBLES } from './phrases.table';
import { readComplaint } from './read-complaint';

/** Each line of a table with the key it stands under. */
function rowsOf(table: Readonly<Record<string, string>>): { spellings: string; label: string }[] {
  const linesOf = (text: string) => text.split('\n').filter((line) => line.trim() !== '');
  return Object.entries(table).flatMap(([label, text]) => linesOf(text).map((line) => ({ spellings: line.trim(), label })));
}

const wrong = (spellings: string, isRight: (spelling: string) => boolean) => spellings.split(', ').filter((spelling) => !isRight(spelling));

test('the table has two hundred phrases, nearly all in four spellings', () => {
  const rows = [...rowsOf(TROUBLES), ...rowsOf(EMERGENCY_PHRASES)];
  expect(rows.length).toBeGreaterThanOrEqual(200);
  expect(rows.filter(({ spellings }) => spellings.split(', ').length < 4)).toEqual([]);
});

describe('a trouble, however it is spelt,', () => {
  test.each(rowsOf(TROUBLES))('leads first to $label: $spellings', ({ spellings, label }) => {
    expect(wrong(spellings, (spelling) => readComplaint(spelling).specialties.keys().next().value === label)).toEqual([]);
  });
});

describe('a sign of an emergency, however it is spelt,', () => {
  test.each(rowsOf(EMERGENCY_PHRASES))('is $label: $spellings', ({ spellings, label }) => {
    expect(wrong(spellings, (spelling) => readComplaint(spelling).emergencies.includes(label as never))).toEqual([]);
  });
});

test.each(
  rowsOf(TROUBLES).filter(({ label }) => ['dentistry', 'dermatology', 'ophthalmology', 'endocrinology', 'physiotherapy'].includes(label)),
)('what is no emergency shows no number: $spellings', ({ spellings }) => {
  expect(wrong(spellings, (spelling) => readComplaint(spelling).emergencies.length === 0)).toEqual([]);
});

test('who speaks of ending their life is told of Tele-MANAS first, everybody else of the ambulance', () => {
  expect(numbersFor(['suicide'])).toEqual(['14416', '112']);
  expect(numbersFor(['poisoning', 'suicide'])).toEqual(['112', '108', '14416']);
  expect(numbersFor(['bite'])).toEqual(['112', '108']);
  expect(numbersFor([])).toEqual([]);
});

test('a name that resembles a trouble is a name where somebody has it', () => {
  expect([...readComplaint('Nabha').specialties.keys()]).toEqual(['psychiatry']);
  expect(readComplaint('Nabha', (word) => word === 'nabha').specialties).toEqual(new Map());
  expect([...readComplaint('khansi', (word) => word === 'khansi').specialties.keys()]).toContain('general-medicine');
});

test.each(['Dr Harpreet Kaur', 'Khan', 'Randhawa', 'zzzz', ''])('%j tells of no trouble', (text) => {
  expect(readComplaint(text)).toMatchObject({ specialties: new Map(), emergencies: [] });
});

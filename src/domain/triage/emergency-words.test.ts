import { expect, test } from 'vitest';
import { readComplaint } from '@/domain/people/read-complaint';
import { EMERGENCY_WORDS } from './emergency-words.table';
import { checkSymptoms } from './check-symptoms';
import { emergencyOf } from './emergencies-in';
import { RULES } from './rules';

/** A burn may be small enough for home: the check asks about it before it says so. */
const ASKED_ABOUT = new Set(['burnt', 'burns', 'जल गया', 'ਸੜ ਗਿਆ', 'jal gaya', 'sad gaya']);

type Named = keyof typeof EMERGENCY_WORDS;
const NAMED = Object.keys(EMERGENCY_WORDS) as Named[];
const signsOf = (id: Named) => EMERGENCY_WORDS[id].split(',').map((phrase) => phrase.trim().replace(/\s+/gu, ' '));

test.each(NAMED)('what the search for a doctor takes for an emergency (%s) the symptom check takes for one within the day', (id) => {
  const milder = signsOf(id).filter((text) => !['emergency', 'urgent'].includes(checkSymptoms({ text }).level));
  expect(milder.filter((text) => !ASKED_ABOUT.has(text))).toEqual([]);
});

test.each([...ASKED_ABOUT])('"%s" is not called small before it was asked about', (text) => {
  const { questions } = checkSymptoms({ text });
  expect(questions.length).toBeGreaterThan(0);
  expect(questions.some(({ id }) => checkSymptoms({ text, answers: [{ id, value: 'yes' }] }).level === 'emergency')).toBe(true);
});

/** A child who does not answer is told of as unconscious. */
const UNCONSCIOUS = new Set(['child not responding', 'बच्चा सुस्त', 'ਬੱਚਾ ਸੁਸਤ', 'baccha sust']);

test.each(NAMED)('the search for a doctor tells whom to call for each of them, and what it is about (%s)', (id) => {
  const other = signsOf(id).filter((text) => !readComplaint(text).emergencies.includes(UNCONSCIOUS.has(text) ? 'unconscious' : id));
  expect(other).toEqual([]);
});

test('every rule for an emergency is about something the search can name', () => {
  const unnamed = RULES.filter(({ id, level }) => level === 'emergency' && emergencyOf(id) === null);
  expect(unnamed.map(({ id }) => id)).toEqual([]);
});

test('what is denied shows no number', () => {
  expect(readComplaint('no chest pain').emergencies).toEqual([]);
  expect(readComplaint('छाती में दर्द नहीं है').emergencies).toEqual([]);
});

import { expect, test } from 'vitest';
import { EMERGENCY_WORDS, EmergencyId } from '@/domain/people/emergency-words';
import { checkSymptoms } from './check-symptoms';

/** A burn may be small enough for home: the check asks about it before it says so. */
const ASKED_ABOUT = new Set(['burnt', 'burns', 'जल गया', 'ਸੜ ਗਿਆ', 'jal gaya', 'sad gaya']);

const signsOf = (id: EmergencyId) => EMERGENCY_WORDS[id].split(',').map((phrase) => phrase.trim().replace(/\s+/gu, ' '));

test.each(EmergencyId.options)(
  'what the search for a doctor takes for an emergency (%s) the symptom check takes for one within the day',
  (id) => {
    const milder = signsOf(id).filter((text) => !['emergency', 'urgent'].includes(checkSymptoms({ text }).level));
    expect(milder.filter((text) => !ASKED_ABOUT.has(text))).toEqual([]);
  },
);

test.each([...ASKED_ABOUT])('"%s" is not called small before it was asked about', (text) => {
  const { questions } = checkSymptoms({ text });
  expect(questions.length).toBeGreaterThan(0);
  expect(questions.some(({ id }) => checkSymptoms({ text, answers: [{ id, value: 'yes' }] }).level === 'emergency')).toBe(true);
});

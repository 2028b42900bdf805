import type { SharedCheck } from '@/domain/triage/api';
import { checkSymptoms, ENGINE } from '@/domain/triage/check-symptoms';
import type { TriageTag } from '@/domain/triage/tag';
import { toKnownPatient } from './to-known-patient';

/** The tag of a symptom check somebody sends along; null for an empty one. The level is read out of the words, here. */
export function tagSymptoms({ text, patient, answers = [] }: SharedCheck, now: string): TriageTag | null {
  if (text.trim() === '') return null;
  const outcome = checkSymptoms({ text, answers, ...(patient && { patient: toKnownPatient(patient) }) });
  const because = new Set(outcome.because);
  const said = outcome.understood.filter(({ present, concept }) => present && because.has(concept));
  return {
    level: outcome.level,
    words: [...new Set(said.map(({ text: words }) => words))],
    confirmed: answers.filter(({ value }) => value === 'yes').map(({ id }) => id),
    rules: outcome.why.map(({ rule }) => rule),
    text,
    ...(typeof patient?.ageYears === 'number' && { ageYears: patient.ageYears }),
    engine: ENGINE,
    sharedAt: now,
  };
}

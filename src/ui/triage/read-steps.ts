import type { SymptomCheckBody, TriagePatient } from '@/domain/triage/api';
import { PERSON_OPTIONS } from '@/domain/triage/person';

const SEXES = ['female', 'male', 'other'] as const;

/** What was written and answered so far, as the forms of the page carry it. */
export type CheckSteps = {
  text: string;
  age: string;
  person: (typeof PERSON_OPTIONS)[number] | null;
  /** Asked nowhere: it is known where the profile says it. */
  sex: (typeof SEXES)[number] | null;
  shareWithModel: boolean;
  answers: readonly { id: string; value: string }[];
};

/** Reads the steps out of the fields of the form before; null where there is no text. */
export function readSteps(fields: readonly (readonly [name: string, value: string])[] | null): CheckSteps | null {
  if (fields === null) return null;
  const values = new Map(fields);
  const text = values.get('text')?.trim() ?? '';
  if (text === '') return null;
  const numbers = [...values.keys()].flatMap((name) => /^answers\.(\d+)\.id$/.exec(name)?.[1] ?? []).map(Number);
  const answers = numbers
    .sort((a, b) => a - b)
    .flatMap((n) => {
      const id = values.get(`answers.${String(n)}.id`) ?? '';
      const value = values.get(`answers.${String(n)}.value`) ?? '';
      return id === '' ? [] : [{ id, value: value === '' ? 'unknown' : value }];
    });
  return {
    text,
    age: values.get('patient.ageYears') ?? '',
    person: PERSON_OPTIONS.find((one) => one === values.get('patient.person')) ?? null,
    sex: SEXES.find((one) => one === values.get('patient.sex')) ?? null,
    shareWithModel: values.has('shareWithModel'),
    answers,
  };
}

/** The steps with what else is known of the patient, so that it goes along from here. */
export function withFacts(steps: CheckSteps, { ageYears, sex }: Pick<TriagePatient, 'ageYears' | 'sex'>): CheckSteps {
  return {
    ...steps,
    ...(typeof ageYears === 'number' && { age: String(Math.round(ageYears * 100) / 100) }),
    ...(typeof sex === 'string' && { sex }),
  };
}

/** The steps as the symptom check takes them. */
export function toBody(
  { text, age, person, sex, shareWithModel, answers }: CheckSteps,
  locale: SymptomCheckBody['locale'],
): SymptomCheckBody & { patient: TriagePatient } {
  const ageYears = Number(age);
  const patient = { person, sex, ...(age !== '' && Number.isFinite(ageYears) && { ageYears }) };
  return { text, locale, answers: [...answers], patient, finished: false, shareWithModel };
}

import { z } from 'zod';
import { SpecialtyId } from '@/domain/people/specialty';
import { endpoint } from '@/domain/shared/endpoint';
import { Locale } from '@/domain/shared/primitives';
import { LEVELS } from './level';
import { PERSON_OPTIONS } from './person';
import { CheckTally } from './tally';
import { TEXT_LENGTH_MAX } from './tokens';

const Reading = (low: number, high: number) => z.number().min(low).max(high).nullish();

/** Measured values under the names of the vital signs; a temperature over 60 is in degrees Fahrenheit, glucose is in mg/dL. */
const PatientVitals = z.object({
  temperature: Reading(20, 115),
  blood_pressure: z.object({ systolic: z.number().min(30).max(320), diastolic: z.number().min(10).max(250) }).nullish(),
  heart_rate: Reading(0, 350),
  spo2: Reading(0, 100),
  respiratory_rate: Reading(0, 150),
  glucose: Reading(0, 2000),
});

/** What is known of the patient besides the text; all of it may be left out. */
const TriagePatient = z.object({
  ageYears: z.number().min(0).max(125).nullish(),
  ageMonths: z.number().min(0).max(1500).nullish(),
  sex: z.enum(['female', 'male', 'other'], 'not-one-of').nullish(),
  person: z.enum(PERSON_OPTIONS, 'not-one-of').nullish().describe('who the patient is to whoever writes'),
  pregnant: z.boolean().nullish(),
  conditions: z.array(z.string().max(200, 'too-long')).max(30, 'too-many').nullish(),
  vitals: PatientVitals.nullish(),
});
export type TriagePatient = z.infer<typeof TriagePatient>;

const TriageAnswer = z.object({
  id: z.string().min(1, 'required').max(60, 'too-long'),
  value: z.union([z.number(), z.string().max(200, 'too-long')]).describe('yes, no, unknown, or a number'),
});

const shareWithModel = z
  .boolean()
  .default(false)
  .describe('the person agrees that the text, without what names anybody, goes to the language model the installation is configured with');

/** A symptom check that travels with a booking; without `share` nothing of it is kept. */
export const SharedCheck = z.object({
  text: z.string().max(TEXT_LENGTH_MAX, 'too-long'),
  patient: TriagePatient.pick({ ageYears: true, sex: true, person: true }).optional(),
  answers: z.array(TriageAnswer).max(60, 'too-many').optional(),
  shareWithModel,
  share: z.boolean().default(false).describe('the patient agrees that the doctor reads it'),
});
export type SharedCheck = z.infer<typeof SharedCheck>;

/** The language is that of the text's script where none is given. */
const SymptomCheckBody = z.object({
  text: z.string().max(TEXT_LENGTH_MAX, 'too-long').default(''),
  locale: Locale.optional(),
  patient: TriagePatient.optional(),
  answers: z.array(TriageAnswer).max(60, 'too-many').optional(),
  finished: z.boolean().default(false).describe('no further question will be answered, so the outcome is counted'),
  shareWithModel,
});
export type SymptomCheckBody = z.infer<typeof SymptomCheckBody>;

/** What to do, why, and what is asked next. Never a diagnosis, never a dose. */
export const SymptomCheckReply = z.object({
  level: z.enum(LEVELS).describe('emergency now, urgent within 24 hours, routine within days; unclear where no complaint was understood'),
  within: z.string().optional(),
  why: z.array(z.object({ rule: z.string(), text: z.string(), source: z.string() })),
  understood: z.array(
    z
      .object({ text: z.string(), concept: z.string(), present: z.boolean(), start: z.int(), end: z.int() })
      .describe('offsets into the text sent'),
  ),
  questions: z.array(
    z.object({
      id: z.string(),
      text: z.string(),
      kind: z.enum(['yes_no', 'number']),
      options: z.array(z.object({ value: z.string(), label: z.string() })).optional(),
    }),
  ),
  advice: z.array(z.string()),
  comeBack: z.array(z.string()),
  call: z.array(z.object({ number: z.string(), label: z.string() })),
  specialties: z.array(SpecialtyId),
  backend: z.enum(['local', 'huggingface', 'gemini']).describe('who looked for facts in the text; the rules decide in every case'),
  fallback: z
    .enum(['not-configured', 'busy', 'timeout', 'failed', 'invalid'])
    .optional()
    .describe('why the model that was agreed to had no part in this answer'),
  engine: z.string(),
});
export type SymptomCheckReply = z.infer<typeof SymptomCheckReply>;

export const triageApi = {
  check: endpoint({
    method: 'POST',
    path: '/api/ai/symptom-check',
    access: 'anyone',
    limit: 'read',
    // Nothing of it is kept but a number in the day's tally: the same request has the same reply.
    keyless: true,
    summary: 'How soon somebody should be seen, and why, from what they say in English, Hindi or Punjabi.',
    body: SymptomCheckBody,
    reply: SymptomCheckReply,
    status: [200],
  }),
  tallies: endpoint({
    method: 'GET',
    path: '/api/admin/symptom-checks',
    access: ['admin'],
    limit: 'read',
    summary: 'How many symptom checks of the last days came out how. Numbers alone: no text is kept.',
    reply: z.object({ items: z.array(CheckTally) }),
    status: [200],
  }),
};

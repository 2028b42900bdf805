import type { SharedCheck } from '@/domain/triage/api';
import { checkSymptoms, ENGINE } from '@/domain/triage/check-symptoms';
import type { TriageTag } from '@/domain/triage/tag';
import { toKnownPatient } from '@/domain/triage/to-known-patient';
import type { ReadCtx } from '@/server/platform/ctx';
import { extractFindings } from './extract-findings';

/**
 * The tag of a symptom check somebody sends along; null for an empty one. The level is read out of the words, here, with what a model
 * found in them if it was agreed to ask one.
 */
export async function tagSymptoms(ctx: ReadCtx, { text, patient, answers = [], shareWithModel }: SharedCheck): Promise<TriageTag | null> {
  if (text.trim() === '') return null;
  const { findings } = await extractFindings(ctx, text, shareWithModel);
  const outcome = checkSymptoms({ text, answers, findings, ...(patient && { patient: toKnownPatient(patient) }) });
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
    sharedAt: ctx.now(),
  };
}

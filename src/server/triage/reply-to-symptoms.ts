import { AMBULANCE_NUMBERS, TELE_MANAS_NUMBER } from '@/domain/people/emergency-words';
import type { SymptomCheckBody, SymptomCheckReply } from '@/domain/triage/api';
import { checkSymptoms, ENGINE, type Outcome } from '@/domain/triage/check-symptoms';
import type { Locale } from '@/domain/shared/primitives';
import type { ReadCtx } from '@/server/platform/ctx';
import en from '@/i18n/messages/en/triage.json';
import hi from '@/i18n/messages/hi/triage.json';
import pa from '@/i18n/messages/pa/triage.json';
import { extractFindings, type Extraction } from './extract-findings';
import { toKnownPatient } from './to-known-patient';

const MESSAGES = { en: en.triage, hi: hi.triage, pa: pa.triage };
type Words = Readonly<Record<string, string>>;

/**
 * The symptom check in words. Nothing is kept: neither the text nor the outcome is stored or logged. A language model is asked only with
 * consent, and not where the rules alone find an emergency.
 */
export async function replyToSymptoms(
  ctx: ReadCtx,
  { text, locale, patient, answers, shareWithModel = false }: Omit<SymptomCheckBody, 'shareWithModel'> & { shareWithModel?: boolean },
): Promise<SymptomCheckReply> {
  const input = { text, ...(patient && { patient: toKnownPatient(patient) }), ...(answers && { answers }) };
  const outcome = checkSymptoms(input);
  if (outcome.level === 'emergency' || !shareWithModel) return inWords(outcome, locale ?? localeOf(text), { backend: 'local' });
  const { findings, ...by } = await extractFindings(ctx, text, shareWithModel);
  return inWords(checkSymptoms({ ...input, findings }), locale ?? localeOf(text), by);
}

function inWords(outcome: Outcome, locale: Locale, by: Omit<Extraction, 'findings'>): SymptomCheckReply {
  const { why, advice, comeBack, ask, within, numbers, options } = MESSAGES[locale];
  const word = (words: Words, key: string): string => words[key] ?? '';
  const { level } = outcome;
  const calls = [...(level === 'emergency' ? AMBULANCE_NUMBERS : []), ...(outcome.isCrisis ? [TELE_MANAS_NUMBER] : [])];
  return {
    level,
    ...(word(within, level) !== '' && { within: word(within, level) }),
    why: outcome.why.map(({ rule, says, source }) => ({ rule, text: word(why, says), source })),
    understood: outcome.understood,
    questions: outcome.questions.map(({ id, kind }) => ({
      id,
      text: word(ask, id),
      kind,
      ...(kind === 'yes_no' && { options: Object.entries(options).map(([value, label]) => ({ value, label })) }),
    })),
    advice: outcome.advice.map((key) => word(advice, key)),
    comeBack: outcome.comeBack.map((key) => word(comeBack, key)),
    call: calls.map((number) => ({ number, label: word(numbers, number) })),
    specialties: outcome.specialties,
    ...by,
    engine: ENGINE,
  };
}

/** The language of the script most people of it write. */
export function localeOf(text: string): Locale {
  if (/\p{Script=Gurmukhi}/u.test(text)) return 'pa';
  return /\p{Script=Devanagari}/u.test(text) ? 'hi' : 'en';
}

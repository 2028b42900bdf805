import type { SymptomCheckBody, SymptomCheckReply } from '@/domain/triage/api';
import { ANSWERS_MAX } from '@/domain/triage/answers-max';
import { checkSymptoms } from '@/domain/triage/check-symptoms';
import { toKnownPatient } from '@/domain/triage/to-known-patient';
import { toReply } from '@/domain/triage/to-reply';
import type { Locale } from '@/domain/shared/primitives';
import type { Ctx, ReadCtx } from '@/server/platform/ctx';
import en from '@/i18n/messages/en/triage.json';
import hi from '@/i18n/messages/hi/triage.json';
import pa from '@/i18n/messages/pa/triage.json';
import { countOutcome } from './count-outcome';
import { extractFindings } from './extract-findings';
import { findOwnFacts } from './find-own-facts';

const MESSAGES = { en: en.triage, hi: hi.triage, pa: pa.triage };

type Asked = Omit<SymptomCheckBody, 'shareWithModel' | 'finished'> & Partial<Pick<SymptomCheckBody, 'shareWithModel'>>;

/** The symptom check as an endpoint: the reply, and where nothing more is asked its outcome as a number. */
export async function answerCheck(ctx: Ctx, { finished, ...asked }: SymptomCheckBody): Promise<SymptomCheckReply> {
  const reply = await replyToSymptoms(ctx, asked);
  const isFinished = finished || reply.questions.length === 0 || (asked.answers ?? []).length >= ANSWERS_MAX;
  if (isFinished && asked.text.trim() !== '') await countOutcome(ctx, reply, asked.locale ?? localeOf(asked.text));
  return reply;
}

/**
 * The symptom check in words. Nothing is kept: neither the text nor the outcome is stored or logged. A language model is asked only with
 * consent, and not where the rules alone find an emergency. Of patients who ask for themselves the profile says age and sex.
 */
export async function replyToSymptoms(
  ctx: ReadCtx,
  { text, locale, patient, answers, shareWithModel = false }: Asked,
): Promise<SymptomCheckReply> {
  const words = MESSAGES[locale ?? localeOf(text)];
  const known = patient && toKnownPatient({ ...patient, ...(await findOwnFacts(ctx, patient)) });
  const input = { text, ...(known && { patient: known }), ...(answers && { answers }) };
  const outcome = checkSymptoms(input);
  if (outcome.level === 'emergency' || !shareWithModel) return toReply(outcome, words, { backend: 'local' });
  const { findings, ...by } = await extractFindings(ctx, text, shareWithModel);
  return toReply(checkSymptoms({ ...input, findings }), words, by);
}

/** A question in the words in which it is asked; empty for one that is asked no more. */
export function questionIn(locale: Locale, id: string): string {
  const asked: Readonly<Record<string, string>> = MESSAGES[locale].ask;
  return asked[id] ?? '';
}

/** The language of the script most people of it write. */
export function localeOf(text: string): Locale {
  if (/\p{Script=Gurmukhi}/u.test(text)) return 'pa';
  return /\p{Script=Devanagari}/u.test(text) ? 'hi' : 'en';
}

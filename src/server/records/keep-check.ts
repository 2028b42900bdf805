import type { KeepCheckBody } from '@/domain/records/records-api';
import { SymptomCheckRecord, type SymptomCheckText } from '@/domain/records/schema';
import { caller, type Ctx } from '@/server/platform/ctx';
import { localeOf, questionIn, replyToSymptoms } from '@/server/triage/reply-to-symptoms';
import { addRecord } from './add-record';

const TITLE_LETTERS_MAX = 120;

/**
 * Keeps a symptom check in a person's record at the caller's own wish. The level and its reasons are worked out from the words here, as
 * where a check goes along with a booking. Throws `not-found` for a person whose record the caller may not write.
 */
export async function keepCheck(
  ctx: Ctx,
  { patientId = caller(ctx).userId, clientVersion, text, locale = localeOf(text), patient, answers = [], shareWithModel }: KeepCheckBody,
): Promise<SymptomCheckRecord> {
  const { level, why, engine } = await replyToSymptoms(ctx, { text, locale, answers, shareWithModel, ...(patient && { patient }) });
  const kept: SymptomCheckText = {
    ...{ kind: 'symptom_check', title: titleOf(text), said: text, level, why, locale, engine },
    ...(typeof patient?.ageYears === 'number' && { ageYears: patient.ageYears }),
    answers: answers.map(({ id, value }) => ({ id, asked: questionIn(locale, id), value })),
  };
  return SymptomCheckRecord.parse(await addRecord(ctx, { patientId, text: kept, ...(clientVersion !== undefined && { clientVersion }) }));
}

function titleOf(text: string): string {
  const words = text.replaceAll(/\s+/g, ' ').trim();
  return words.length <= TITLE_LETTERS_MAX ? words : `${words.slice(0, TITLE_LETTERS_MAX).trimEnd()}…`;
}

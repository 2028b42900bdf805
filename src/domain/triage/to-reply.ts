import { AMBULANCE_NUMBERS, TELE_MANAS_NUMBER } from '@/domain/people/emergency-numbers';
import type { SymptomCheckReply } from './api';
import { ENGINE, type Outcome } from './check-symptoms';

type Words = Readonly<Record<string, string>>;
/** `messages/triage.json` of one language. */
export type TriageWords = Readonly<Record<'why' | 'advice' | 'comeBack' | 'ask' | 'within' | 'numbers' | 'options', Words>>;

const word = (words: Words, key: string): string => words[key] ?? '';

/** An outcome in words: what the endpoint replies, and what a browser shows that works it out by itself. */
export function toReply(
  outcome: Outcome,
  { why, advice, comeBack, ask, within, numbers, options }: TriageWords,
  by: Pick<SymptomCheckReply, 'backend' | 'fallback'>,
): SymptomCheckReply {
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

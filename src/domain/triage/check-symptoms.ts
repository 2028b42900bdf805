import type { SpecialtyId } from '@/domain/people/specialty';
import { decide, type Decision } from './decide';
import { conceptsOf } from './expression';
import { PLAIN_FACT, type Fact, type Facts } from './facts';
import { withFindings, type Finding } from './findings';
import { rankOf, type Level } from './level';
import { nextQuestions, withDays } from './next-questions';
import { QUESTIONS, type Question } from './questions';
import { readText, type Understood } from './read-text';
import type { Vitals } from './read-vitals';
import { REVIEWED_ON } from './rules/rule-set';

/** The version of the engine and the day its tables were last read against their sources. */
export const ENGINE = `local-1 (${REVIEWED_ON})`;

/** What is known besides the text. Ages in years, vital signs as in `Vitals`. */
export type KnownPatient = {
  ageYears?: number;
  /** Who it is to whoever writes; says something of age and sex where nothing else does. */
  person?: 'self' | 'child' | 'mother' | 'other';
  sex?: 'male' | 'female';
  pregnant?: boolean;
  conditions?: readonly string[];
  vitals?: Vitals;
};
type Answer = { id: string; value: string | number };
export type SymptomInput = {
  text: string;
  patient?: KnownPatient;
  answers?: readonly Answer[];
  /** What a language model found in the text besides. */
  findings?: readonly Finding[];
};

/** The outcome in keys of `messages/triage.json`; nothing in it is a sentence. */
export type Outcome = {
  level: Level;
  why: { rule: string; says: string; source: string }[];
  understood: { text: string; concept: string; present: boolean; start: number; end: number }[];
  questions: { id: string; kind: Question['kind'] }[];
  advice: string[];
  comeBack: string[];
  /** Whether thoughts of suicide or another crisis of the mind were spoken of: they get their number at every level. */
  isCrisis: boolean;
  specialties: SpecialtyId[];
  /** The present concepts that the level rests on. */
  because: string[];
};

const WHY_MAX = 4;
const ADVICE_MAX = 5;
const COME_BACK_MAX = 4;
const SPECIALTIES_MAX = 3;
const CRISIS = ['suicidal', 'voices', 'violent', 'hanging'];
const CHILD_YEARS = 16;

/**
 * What to do about what somebody says: the whole symptom check. The same input has the same outcome. Findings of a model may raise the
 * level, and can neither lower it nor be what care at home rests on.
 */
export function checkSymptoms({ findings = [], ...input }: SymptomInput): Outcome {
  const own = outcomeOf(input, { findings: [], mayStayHome: true });
  if (findings.length === 0) return own;
  const more = outcomeOf(input, { findings, mayStayHome: own.level === 'self_care' });
  return rankOf(more.level) < rankOf(own.level) ? own : more;
}

type Besides = { findings: readonly Finding[]; mayStayHome: boolean };

function outcomeOf({ text, patient = {}, answers = [] }: Omit<SymptomInput, 'findings'>, { findings, mayStayHome }: Besides): Outcome {
  const { facts: read, understood } = withFindings(readText(text), text, findings);
  const known = withAnswers(withPatient(read, patient), answers);
  const answered = new Set(answers.map(({ id }) => id));
  const unanswered = new Set(answers.filter(({ value }) => value === 'unknown').map(({ id }) => id));
  const limits = { unanswered, mayStayHome };
  const decision = decide(known, limits);
  return {
    level: decision.level,
    why: reasonsOf(decision),
    understood: understood.map(({ concept, status, start, end }: Understood) => ({
      text: text.slice(start, end),
      concept,
      present: status === 'present',
      start,
      end,
    })),
    questions: nextQuestions(known, decision, answered, limits).map((id) => ({ id, kind: QUESTIONS[id]?.kind ?? 'yes_no' })),
    ...careOf(decision, known),
    because: becauseOf(decision, known),
    isCrisis: CRISIS.some((concept) => known.concepts.get(concept)?.isPresent === true),
  };
}

function reasonsOf({ level, rules, complaints }: Decision): Outcome['why'] {
  if (rules.length > 0) {
    const distinct = rules.filter((rule, i) => rules.findIndex(({ says }) => says === rule.says) === i);
    return distinct.slice(0, WHY_MAX).map(({ id, says, source }) => ({ rule: id, says, source }));
  }
  const says = { self_care: 'careAtHome', routine: 'notUrgent', urgent: 'seenToday', emergency: 'seenToday', unclear: '' }[level];
  return complaints.slice(0, level === 'unclear' ? 0 : 2).map(({ id, source }) => ({ rule: `complaint.${id}`, says, source }));
}

function becauseOf({ rules, complaints }: Decision, { concepts }: Facts): string[] {
  const named = (rules.length > 0 ? rules : complaints).flatMap(({ when }) => conceptsOf(when));
  return [...new Set(named)].filter((concept) => concepts.get(concept)?.isPresent === true);
}

function careOf({ level, rules, complaints }: Decision, { years }: Facts): Pick<Outcome, 'advice' | 'comeBack' | 'specialties'> {
  const ofRules = rules.flatMap(({ advice }) => advice);
  const ofComplaints = complaints.flatMap(({ advice }) => advice);
  const first = { emergency: ['callNow', 'notAlone'], urgent: ['seeToday'], routine: ['seeSoon'], self_care: [], unclear: [] }[level];
  const advice = [...first, ...ofRules, ...(level === 'emergency' ? [] : ofComplaints)];
  const isChild = years !== null && years[1] < CHILD_YEARS;
  const specialties = [
    ...(isChild ? (['paediatrics'] as const) : []),
    ...rules.flatMap((rule) => rule.specialties),
    ...complaints.flatMap((pathway) => pathway.specialties),
  ];
  return {
    advice: [...new Set(advice)].slice(0, ADVICE_MAX),
    comeBack:
      level === 'unclear' || level === 'emergency'
        ? []
        : [...new Set([...complaints.flatMap(({ comeBack }) => comeBack), 'worse'])].slice(0, COME_BACK_MAX),
    specialties: level === 'unclear' ? [] : [...new Set(specialties)].slice(0, SPECIALTIES_MAX),
  };
}

/** What a record says outweighs what a text lets guess of age and sex; illnesses are added, never taken away. */
function withPatient(facts: Facts, { ageYears, person, sex, pregnant, conditions = [], vitals }: KnownPatient): Facts {
  const concepts = new Map(facts.concepts);
  const illnesses = conditions.length > 0 ? readText(conditions.join('. ')).facts.concepts : new Map<string, Fact>();
  for (const [concept, fact] of illnesses) if (!concepts.has(concept) && fact.isPresent) concepts.set(concept, fact);
  if (pregnant === true) concepts.set('pregnant', PLAIN_FACT);
  if (vitals?.temperature !== undefined && vitals.temperature >= 38 && !concepts.get('fever')?.isPresent) concepts.set('fever', PLAIN_FACT);
  return {
    ...facts,
    concepts,
    years: ageYears === undefined ? yearsOf(facts.years, person) : [ageYears, ageYears],
    sex: sex ?? (person === 'mother' ? 'female' : facts.sex),
    vitals: { ...facts.vitals, ...vitals },
  };
}

const PERSON_YEARS: Partial<Record<NonNullable<KnownPatient['person']>, readonly [number, number]>> = {
  child: [0, CHILD_YEARS],
  mother: [CHILD_YEARS, 110],
};

/** The range the words leave, within that of the person; where both exclude each other the words count. */
function yearsOf(said: Facts['years'], person: KnownPatient['person']): Facts['years'] {
  const range = person === undefined ? undefined : PERSON_YEARS[person];
  if (range === undefined || said === null) return said ?? range ?? null;
  const [low, high] = [Math.max(said[0], range[0]), Math.min(said[1], range[1])];
  return low <= high ? [low, high] : said;
}

/** Numbers last: how long it has been counts for what the other answers added. */
function withAnswers(facts: Facts, answers: readonly Answer[]): Facts {
  const isNumber = ({ id }: Answer) => QUESTIONS[id]?.kind === 'number';
  const ordered = [...answers.filter((answer) => !isNumber(answer)), ...answers.filter(isNumber)];
  return ordered.reduce(withAnswer, withFever(facts));
}

function withAnswer(facts: Facts, { id, value }: Answer): Facts {
  const question = QUESTIONS[id];
  if (!question) return facts;
  if (question.kind === 'yes_no') {
    const isYes = value === 'yes';
    if (!isYes && value !== 'no') return facts;
    // What the text says is there stays there: a red flag is not answered away.
    if (facts.concepts.get(question.concept)?.isPresent) return facts;
    return { ...facts, concepts: new Map(facts.concepts).set(question.concept, { ...PLAIN_FACT, isPresent: isYes }) };
  }
  const number = typeof value === 'number' ? value : Number.parseFloat(value);
  if (!Number.isFinite(number) || number < 0) return facts;
  if (question.slot === 'age') return { ...facts, years: [number, number] };
  return { ...facts, concepts: withDays(facts, number) };
}

/** A measured 38 degrees is a fever, whatever it was called. */
function withFever(facts: Facts): Facts {
  const isHot = (facts.vitals.temperature ?? 0) >= 38 && !facts.concepts.get('fever')?.isPresent;
  return isHot ? { ...facts, concepts: new Map(facts.concepts).set('fever', PLAIN_FACT) } : facts;
}

import { PLAIN_FACT, type Facts } from './facts';
import { decide, type Decision, type Limits } from './decide';
import { rankOf } from './level';
import { QUESTIONS, type Question } from './questions';

const QUESTIONS_MAX = 6;

/** What the answer to a question could be at its worst. */
const LONG_DAYS = 30;
const GRAVE_AGES = [0.1, 75] as const;

/**
 * The questions whose answers could change the level, the greatest change first; none at an emergency. What the text has answered is
 * not asked again, nor what was answered already.
 */
export function nextQuestions(facts: Facts, decision: Decision, answered: ReadonlySet<string>, limits: Limits): string[] {
  if (decision.level === 'emergency') return [];
  const ids = [...new Set(decision.complaints.flatMap(({ asks }) => asks))].filter(
    (id) => !answered.has(id) && isOpen(QUESTIONS[id], facts),
  );
  const asked = new Set<string>();
  const distinct = ids.filter((id) => {
    const question = QUESTIONS[id];
    const about = question?.kind === 'yes_no' ? question.concept : id;
    return !asked.has(about) && asked.add(about);
  });
  const ranked = distinct.map((id, order) => ({ id, order, gain: gainOf(QUESTIONS[id], facts, decision, limits) }));
  const telling = ranked.filter(({ gain, id }) => gain > 0 || (decision.level === 'routine' && isLimit(id, decision, facts)));
  return telling
    .sort((a, b) => b.gain - a.gain || a.order - b.order)
    .slice(0, QUESTIONS_MAX)
    .map(({ id }) => id);
}

function isOpen(question: Question | undefined, facts: Facts): boolean {
  if (!question) return false;
  if (question.kind === 'yes_no') {
    if (question.onlyFor !== undefined && facts.sex !== null && facts.sex !== question.onlyFor) return false;
    if (question.concept === 'pregnant' && facts.years !== null && (facts.years[1] < 12 || facts.years[0] > 55)) return false;
    return !facts.concepts.has(question.concept);
  }
  if (question.slot === 'age') return facts.years === null || facts.years[0] !== facts.years[1];
  return [...facts.concepts.values()].every(({ days }) => days === null);
}

/** How many levels the worst answer would raise. */
function gainOf(question: Question | undefined, facts: Facts, decision: Decision, limits: Limits): number {
  if (!question) return 0;
  const worst = worstOf(question, facts).map((changed) => rankOf(decide(changed, limits).level));
  return Math.max(...worst) - rankOf(decision.level);
}

function worstOf(question: Question, facts: Facts): Facts[] {
  if (question.kind === 'yes_no') return [{ ...facts, concepts: new Map(facts.concepts).set(question.concept, PLAIN_FACT) }];
  if (question.slot === 'age') return GRAVE_AGES.map((age) => ({ ...facts, years: [age, age] }));
  return [{ ...facts, concepts: withDays(facts, LONG_DAYS) }];
}

/** Everything that is there and has no duration of its own, for so many days. */
export function withDays(facts: Facts, days: number): Map<string, Facts['concepts'] extends ReadonlyMap<string, infer F> ? F : never> {
  return new Map([...facts.concepts].map(([concept, fact]) => [concept, fact.isPresent ? { ...fact, days: fact.days ?? days } : fact]));
}

/** A duration or an age may show that a complaint can be cared for at home. */
function isLimit(id: string, { complaints }: Decision, facts: Facts): boolean {
  return (id === 'days' || id === 'age') && complaints.some(({ selfCare }) => selfCare !== null) && facts.concepts.size > 0;
}

import { PLAIN_FACT, type Facts } from './facts';
import { evaluate } from './expression';
import { ENTRIES } from './lexicon';
import { rankOf, type Level } from './level';
import { leastNews2 } from './news2';
import { COMPLAINTS, RULES, type ReadPathway, type Rule } from './rules';

export type Decision = {
  level: Level;
  /** The rules that fired at this level. */
  rules: readonly Rule[];
  /** The complaints somebody has, in the order of the table. */
  complaints: readonly ReadPathway[];
};

/** Scores at which NEWS2 asks for a review within the hour, and for one by a nurse. */
const NEWS_HIGH = 5;
const NEWS_MEDIUM = 3;

/**
 * Complaints that do not stand in the way of care at home when one of these is what somebody mainly has: the belly aches with
 * loose motions, the body with a cold.
 */
const PART_OF_ANOTHER: Readonly<Record<string, readonly string[]>> = {
  belly: ['loose', 'vomit', 'gas', 'constipation', 'cramps', 'heartburn'],
  women: ['cramps'],
  tired: ['cold', 'cough', 'throat', 'fever', 'headache', 'sleep', 'vomit', 'loose'],
  joints: ['sting', 'cold', 'fever', 'throat', 'cough', 'sprain', 'back'],
  rash: ['sting', 'mild-skin'],
  'mild-skin': ['sting', 'hayfever', 'eye', 'piles', 'wound'],
  'skin-infection': ['sting', 'sprain', 'eye', 'burn', 'mild-skin'],
  legs: ['sprain'],
  eye: ['hayfever', 'cold'],
  cold: ['hayfever'],
  gas: ['heartburn', 'loose', 'constipation'],
  other: ['sprain', 'wound', 'burn', 'sting', 'mouth', 'cramps', 'back', 'cold', 'throat', 'mild-skin', 'joints', 'headache'],
  'skin-look': ['sting', 'mild-skin'],
  wound: ['nose', 'sprain'],
  heat: ['mild-skin'],
  ear: ['cold'],
  vomit: ['loose'],
  'long-illness': [],
};

export type Limits = {
  /** The questions that were answered with "I do not know". */
  unanswered: ReadonlySet<string>;
  /** Whether care at home is possible at all. */
  mayStayHome: boolean;
};

/** The level of what is known. Unknown is never no: it fires nothing, and stands in the way of care at home. */
export function decide(facts: Facts, limits: Limits): Decision {
  const known = withScore(facts);
  const fired = RULES.filter(({ when }) => evaluate(when, known) === 'yes');
  const complaints = complaintsOf(known);
  const byRules = fired.reduce<Level>((highest, { level }) => (rankOf(level) > rankOf(highest) ? level : highest), 'unclear');
  const byComplaint = complaints.length > 0 ? complaintLevel(complaints, known, limits) : 'unclear';
  // A complaint that could be cared for at home is not lifted by its own default once a rule has spoken, only by higher ones.
  const level = rankOf(byRules) > rankOf(byComplaint) ? byRules : byComplaint;
  return { level, rules: fired.filter((rule) => rule.level === level), complaints };
}

/** What nobody wrote a pathway for is still a complaint. */
function complaintsOf(facts: Facts): readonly ReadPathway[] {
  const found = COMPLAINTS.filter(({ when }) => evaluate(when, facts) === 'yes');
  if (found.length > 0) return found;
  const isIll = [...facts.concepts].some(([concept, { isPresent }]) => isPresent && !NO_COMPLAINT.has(concept));
  return isIll ? COMPLAINTS.filter(({ id }) => id === 'other') : [];
}

/** Words of degree, medicines and what merely happened are no complaint by themselves. */
const NO_COMPLAINT = new Set([
  ...ENTRIES.filter(({ kind }) => kind === 'modifier' || kind === 'medicine').map(({ concept }) => concept),
  'swallowed',
  'travel',
  'immobile',
  'new-food',
  'vaccine',
  'preterm',
  'unvaccinated',
  'obese',
  'contact-lens',
]);

function withScore(facts: Facts): Facts {
  const score = leastNews2(facts) ?? 0;
  if (score < NEWS_MEDIUM) return facts;
  const concepts = new Map(facts.concepts).set('news-medium', PLAIN_FACT);
  if (score >= NEWS_HIGH) concepts.set('news-high', PLAIN_FACT);
  return { ...facts, concepts };
}

function complaintLevel(complaints: readonly ReadPathway[], facts: Facts, limits: Limits): Level {
  const main = complaints.filter(
    ({ id }) => !(PART_OF_ANOTHER[id] ?? []).some((other) => complaints.some((one) => one.id === other && one.selfCare !== null)),
  );
  const decisive = main.length > 0 ? main : complaints;
  if (decisive.every((pathway) => canStayHome(pathway, facts, limits))) return 'self_care';
  return decisive.some((pathway) => pathway.level === 'urgent' && !canStayHome(pathway, facts, limits)) ? 'urgent' : 'routine';
}

/** Whether a complaint is on the list for self-care and evidently within its limits. */
function canStayHome({ selfCare, when, asks }: ReadPathway, facts: Facts, { unanswered, mayStayHome }: Limits): boolean {
  if (!selfCare || !mayStayHome || asks.some((id) => unanswered.has(id))) return false;
  if (!isAgeSafe(facts.years, selfCare.years)) return false;
  if (selfCare.unless && evaluate(selfCare.unless, facts) === 'yes') return false;
  const days = [...facts.concepts].filter(([concept, fact]) => fact.isPresent && isNamed(when, concept)).map(([, fact]) => fact.days);
  const known = days.filter((one) => one !== null);
  if (known.some((one) => one > selfCare.daysMax)) return false;
  return known.length > 0 || selfCare.isAcute === true || isMild(facts, when);
}

/** Nobody said how long, but that it is slight. */
function isMild(facts: Facts, when: ReadPathway['when']): boolean {
  const own = [...facts.concepts].filter(([concept, fact]) => fact.isPresent && isNamed(when, concept));
  return own.length > 0 && own.every(([, fact]) => fact.isMild && !fact.isSevere);
}

function isNamed(when: ReadPathway['when'], concept: string): boolean {
  if (when.kind === 'all' || when.kind === 'any') return when.of.some((one) => isNamed(one, concept));
  return when.kind === 'concept' && when.concept === concept;
}

/** An age nobody said is safe unless the words point outside: "my baby", an old man. */
function isAgeSafe(years: Facts['years'], [low, high]: readonly [number, number]): boolean {
  if (years === null) return true;
  const [from, to] = years;
  return from >= low && from <= high && (from !== to || to <= high);
}

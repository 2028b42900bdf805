import { broader, compose } from './compounds';
import { PLAIN_FACT, type Fact, type Facts } from './facts';
import { findMentions, type Mention } from './find-mentions';
import { readQuantities, readSince, type Quantity } from './read-amounts';
import { readContext, splitClauses, type Clause, type Status } from './read-context';
import { readPatient } from './read-patient';
import { readVitals, type Vitals } from './read-vitals';
import { tokenise, type Token } from './tokens';

/** A mention with what is said of it, and the part of the text it stands in. */
export type Understood = { concept: string; status: Status; start: number; end: number };
export type TextReading = { facts: Facts; understood: Understood[] };

/** Kinds whose duration is no duration of a complaint. */
const LASTING = new Set(['condition', 'medicine']);
const EFFECTS: Readonly<Record<string, Partial<Fact>>> = {
  severe: { isSevere: true },
  mild: { isMild: true },
  sudden: { isSudden: true },
  worsening: { isWorse: true },
};
const LONG_DAYS = 21;
const SUDDEN_DAYS = 0.06;

/** Reads a text: concepts with their context, durations, degrees; and who it is about. Looks at each word a bounded number of times. */
export function readText(text: string): TextReading {
  const read = tokenise(text);
  const { tokens, plain } = read;
  const vitals = readVitals(plain.replace(/\s+/gu, ' '));
  const found = findMentions(read).filter((mention) => !isReading(mention, tokens, vitals));
  const quantities = readQuantities(read);
  const patient = readPatient(read, quantities, found);
  const clauses = splitClauses(tokens);
  const times = [
    ...quantities.filter((one) => one !== patient.ageQuantity && !isNoDuration(one, tokens)).map(({ from, days }) => ({ at: from, days })),
    ...readSince(read, quantities),
  ];
  const isQuantity = (at: number) => quantities.some(({ from, to }) => at >= from && at <= to);

  const facts = new Map<string, Fact>();
  const understood: Understood[] = [];
  let site: Mention | null = null;
  for (const clause of clauses) {
    const inside = found.filter(({ from }) => from >= clause.from && from < clause.to);
    const earlier: Mention | null = refersBack(clause, tokens) ? site : null;
    const mentions = compose(inside, tokens, earlier);
    const status = readContext(mentions, clause, tokens, isQuantity);
    const segments = segmentsOf(clause, tokens);
    for (const mention of mentions) {
      if (mention.kind === 'site') continue;
      const said = status.get(mention) ?? 'present';
      const fact = {
        ...PLAIN_FACT,
        ...degreesOf(mention, mentions, segments, status),
        days: daysOf(mention, mentions, segments, times, status),
      };
      add(facts, mention.concept, { ...fact, isPresent: said === 'present' }, said);
      if (said === 'present') for (const wider of broader(mention.concept)) add(facts, wider, fact, said);
      if (mention.kind !== 'modifier')
        understood.push({
          concept: mention.concept,
          status: said,
          start: tokens[mention.from]?.start ?? 0,
          end: tokens[mention.to]?.end ?? 0,
        });
    }
    site = inside.findLast(({ kind }) => kind === 'site') ?? site;
  }
  const spread = spreadTimes(facts, found, times);
  return {
    facts: { concepts: spread, years: patient.years, sex: patient.sex, gestationWeeks: patient.gestationWeeks, vitals },
    understood,
  };
}

/** A present mention outweighs a denied one: what is said once is there. */
function add(facts: Map<string, Fact>, concept: string, fact: Fact, said: Status): void {
  if (said !== 'present' && said !== 'denied') return;
  const known = facts.get(concept);
  if (!known || (fact.isPresent && !known.isPresent)) {
    facts.set(concept, fact);
    return;
  }
  if (!fact.isPresent) return;
  facts.set(concept, {
    isPresent: true,
    days: known.days === null || fact.days === null ? (known.days ?? fact.days) : Math.max(known.days, fact.days),
    isSevere: known.isSevere || fact.isSevere,
    isMild: known.isMild || fact.isMild,
    isSudden: known.isSudden || fact.isSudden,
    isWorse: known.isWorse || fact.isWorse,
  });
}

const BACK_WORDS = new Set(['it', 'its', 'they', 'there', 'area', 'this']);
const BACK_KEYS = new Set(['usme', 'isme', 'utte', 'vaha', 'voh', 'usmein', 'ote', 'usda', 'uspar']);

function refersBack({ from, to }: Clause, tokens: readonly Token[]): boolean {
  return tokens.slice(from, to).some(({ word, key }) => BACK_WORDS.has(word) || BACK_KEYS.has(key));
}

/** The parts of a clause between its commas. */
function segmentsOf({ from, to }: Clause, tokens: readonly Token[]): Clause[] {
  const segments: Clause[] = [];
  let start = from;
  for (let at = from; at < to; at += 1) {
    if (tokens[at]?.word !== ',') continue;
    segments.push({ from: start, to: at });
    start = at + 1;
  }
  return [...segments, { from: start, to }];
}

const isIn = ({ from, to }: Clause, at: number): boolean => at >= from && at < to;

/** Words of degree count for the nearest symptom of their part of the clause; a part of its own belongs to the one before. */
function degreesOf(
  mention: Mention,
  all: readonly Mention[],
  segments: readonly Clause[],
  status: ReadonlyMap<Mention, Status>,
): Partial<Fact> {
  const effects: Partial<Fact> = {};
  for (const modifier of all) {
    const effect = modifier.kind === 'modifier' ? EFFECTS[modifier.concept] : undefined;
    if (effect && status.get(modifier) !== 'denied' && belongsTo(modifier.from, mention, all, segments)) Object.assign(effects, effect);
  }
  return effects;
}

function belongsTo(at: number, mention: Mention, all: readonly Mention[], segments: readonly Clause[]): boolean {
  const index = segments.findIndex((segment) => isIn(segment, at));
  const rivals = (n: number) =>
    all.filter((one) => one.kind !== 'modifier' && one.kind !== 'site' && segments[n] !== undefined && isIn(segments[n], one.from));
  const here = rivals(index).length > 0 ? rivals(index) : rivals(index - 1);
  const best = here.reduce((least, one) => Math.min(least, distance(one, at)), Infinity);
  return here.includes(mention) && distance(mention, at) <= best + 1;
}

const distance = ({ from, to }: Mention, at: number): number => (at < from ? from - at : Math.max(0, at - to));

function daysOf(
  mention: Mention,
  all: readonly Mention[],
  segments: readonly Clause[],
  times: readonly { at: number; days: number }[],
  status: ReadonlyMap<Mention, Status>,
): number | null {
  if (status.get(mention) === 'denied') return null;
  const index = segments.findIndex((segment) => isIn(segment, mention.from));
  const own = times.filter(({ at }) => segments[index] !== undefined && isIn(segments[index], at));
  const next = segments[index + 1];
  const isAlone = next !== undefined && !all.some((one) => one.kind !== 'modifier' && one.kind !== 'site' && isIn(next, one.from));
  const behind = own.length === 0 && isAlone ? times.filter(({ at }) => isIn(next, at)) : own;
  if (behind.length > 0) return Math.max(...behind.map(({ days }) => days));
  if (all.some(({ concept, from }) => concept === 'two-weeks' && segments[index] !== undefined && isIn(segments[index], from)))
    return LONG_DAYS;
  return degreesOf(mention, all, segments, status).isSudden === true && LASTING.has(mention.kind) ? SUDDEN_DAYS : null;
}

/** A complaint without a time of its own has the longest that is said of any; a lasting illness has none to lend. */
function spreadTimes(
  facts: Map<string, Fact>,
  found: readonly Mention[],
  times: readonly { at: number; days: number }[],
): Map<string, Fact> {
  const lasting = new Set(found.filter(({ kind }) => LASTING.has(kind)).map(({ concept }) => concept));
  const ofIllness = [...facts].filter(([concept]) => lasting.has(concept)).map(([, { days }]) => days);
  const free = times.map(({ days }) => days).filter((days) => !ofIllness.includes(days));
  const longest = free.length > 0 ? Math.max(...free) : null;
  if (longest === null) return facts;
  for (const [concept, fact] of facts)
    if (fact.isPresent && fact.days === null && !lasting.has(concept)) facts.set(concept, { ...fact, days: longest });
  return facts;
}

/** "Every 5 minutes", "10 times a day", "36 weeks pregnant": a number with a unit, but not how long. */
function isNoDuration({ from, to, unit }: Quantity, tokens: readonly Token[]): boolean {
  const before = tokens[from - 1];
  const behind = tokens[to + 1];
  const isRate =
    before?.word === 'every' ||
    before?.word === 'per' ||
    before?.key === 'har' ||
    ['times', 'time', 'bar', 'var'].includes(tokens[from - 1]?.word ?? '');
  const isPregnancy =
    (unit === 'week' || unit === 'month') &&
    [before, behind, tokens[to + 2]].some(
      (token) => /^(?:pregnan|gestation|garb)/.test(token?.word ?? '') || /^(?:garb|pregn)/.test(token?.key ?? ''),
    );
  return isRate || isPregnancy || (tokens[from]?.word === 'a' && ['times', 'once', 'twice'].includes(before?.word ?? ''));
}

/** "BP 120/80" says nothing of high blood pressure, nor "temperature 37" of fever: the number is read instead. */
function isReading({ concept, from, to }: Mention, tokens: readonly Token[], vitals: Vitals): boolean {
  const hasNumber = tokens.slice(to + 1, to + 6).some(({ kind }) => kind === 'number');
  if (concept === 'hypertension') return from === to && hasNumber && vitals.systolic !== undefined;
  if (concept === 'diabetes') return from === to && hasNumber && vitals.glucose !== undefined && tokens[from]?.word !== 'diabetic';
  return concept === 'fever' && tokens[from]?.word === 'temperature' && vitals.temperature !== undefined && vitals.temperature < 38;
}

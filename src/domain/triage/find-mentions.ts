import { FILLERS, indicStep, isKnownStep, stepsFor, TERMS, type Entry, type Kind, type TermNode } from './lexicon';
import { isTimeWord } from './read-amounts';
import type { Token, TokenisedText } from './tokens';
import { ENGLISH_STOPS, INDIC_STOPS } from './words';

/** A concept found in the text: tokens `from` to `to`, both inclusive. */
export type Mention = { concept: string; kind: Kind; from: number; to: number; used: readonly number[] };

/** A token that may be part of a term: its place among all tokens, and the steps it may be. */
type Step = { at: number; steps: readonly string[]; isFiller: boolean; isStop: boolean; isTime: boolean; isSite: boolean };

/** Words of one term may have so many words of degree between them. */
const SKIPS_MAX = 2;
/** And so many of a time: पेशाब [दो तीन दिन से] नहीं. */
const TIME_SKIPS_MAX = 3;
const ROMAN_LETTERS_MIN = 5;

/** Every term of the text, longest first from the left; a term that has several meanings is a mention of each. */
export function findMentions(read: TokenisedText): Mention[] {
  const steps = read.tokens.map((token, at) => toStep(token, at));
  const mentions: Mention[] = [];
  for (let i = 0; i < steps.length;) {
    const found = withoutDenial(steps, i, longest(steps, i));
    const last = found?.path.at(-1);
    if (!found || last === undefined) {
      i += 1;
      continue;
    }
    const used = found.path.map((n) => steps[n]?.at ?? 0);
    for (const entry of found.entries) mentions.push({ ...entry, from: used[0] ?? 0, to: used.at(-1) ?? 0, used });
    // Words of degree inside a term are read for themselves.
    for (let n = i + 1; n < last; n += 1) {
      const inner = found.path.includes(n) ? null : longest(steps.slice(0, n + 1), n);
      for (const entry of inner?.entries ?? [])
        mentions.push({ ...entry, from: steps[n]?.at ?? 0, to: steps[n]?.at ?? 0, used: [steps[n]?.at ?? 0] });
    }
    i = last + 1;
  }
  return mentions;
}

/**
 * "Has not passed stool": the words of inability begin before a longer term that says what is not done, and leave it to that. Nothing
 * is found at `from` then.
 */
function withoutDenial(steps: readonly Step[], from: number, found: Found | null): Found | null {
  const last = found?.path.at(-1);
  if (!found || last === undefined || found.entries.some(({ kind }) => kind !== 'ability')) return found;
  for (let i = from + 1; i <= last; i += 1) {
    const inner = longest(steps, i);
    if (inner && (inner.path.at(-1) ?? 0) > last && inner.path.length >= found.path.length) return null;
  }
  return found;
}

/** What a token may be. Marks are no step of any term; words without meaning may be passed over. */
function toStep(token: Token, at: number): Step {
  const plain = { at, isFiller: false, isStop: false, isTime: false, isSite: false };
  if (token.kind === 'mark') return { ...plain, steps: [] };
  if (token.kind === 'number') return { ...plain, steps: isKnownStep(token.word) ? [token.word] : [], isFiller: true };
  const steps = stepsOf(token);
  const isIndic = !token.isLatin || token.isRoman;
  return {
    at,
    steps,
    isFiller: steps.some((one) => FILLERS.has(one)),
    isStop: (isIndic && INDIC_STOPS.has(token.key)) || (token.isLatin && ENGLISH_STOPS.has(token.word)),
    isTime: isIndic && isTimeWord(token),
    isSite: isIndic && steps.some((one) => TERMS.next.get(one)?.entries.some(({ kind }) => kind === 'site') === true),
  };
}

function stepsOf({ word, key, isLatin, isRoman }: Token): readonly string[] {
  const indic = indicStep(word, key);
  if (!isLatin) return stepsFor(indic);
  const isEnglish = isKnownStep(word);
  const mayBeRoman = isRoman || (!isEnglish && key.length >= ROMAN_LETTERS_MIN);
  const roman = mayBeRoman && isKnownStep(indic) ? [indic] : [];
  if (isEnglish) return [word, ...roman];
  if (roman.length > 0) return roman;
  if (ENGLISH_STOPS.has(word) || (isRoman && INDIC_STOPS.has(key))) return [];
  const near = stepsFor(word);
  return near.length > 0 ? near : stepsFor(indic);
}

type Found = { path: readonly number[]; entries: readonly Entry[] };
/** How far a term has been followed: the words of it that were found, and how many others were passed over. */
type Way = { path: readonly number[]; degrees: number; times: number; sites: number };

function longest(steps: readonly Step[], from: number): Found | null {
  let best = null as Found | null;
  const walk = (at: TermNode, i: number, way: Way): void => {
    const here = steps[i];
    if (!here) return;
    for (const one of here.steps) {
      const next = at.next.get(one);
      if (!next) continue;
      const path = [...way.path, i];
      // Hindi and Punjabi put the place between who did it and what was done: कुत्ते ने [हाथ पर] काट लिया.
      const entries = way.sites === 0 ? next.entries : next.entries.filter(({ kind }) => kind === 'exposure');
      best = better(best, { path, entries });
      walk(next, i + 1, { ...way, path });
    }
    if (way.path.length === 0) return;
    if (here.isStop) walk(at, i + 1, way);
    else if (here.isFiller && way.degrees < SKIPS_MAX) walk(at, i + 1, { ...way, degrees: way.degrees + 1 });
    else if (here.isTime && way.times < TIME_SKIPS_MAX) walk(at, i + 1, { ...way, times: way.times + 1 });
    else if (here.isSite && way.sites === 0) walk(at, i + 1, { ...way, sites: 1 });
  };
  walk(TERMS, from, { path: [], degrees: 0, times: 0, sites: 0 });
  return best;
}

/** The longer of two findings; of the same words both meanings. */
function better(best: Found | null, found: Found): Found | null {
  if (found.entries.length === 0) return best;
  if (best === null || found.path.length > best.path.length) return found;
  if (found.path.length < best.path.length || best.path.at(-1) !== found.path.at(-1)) return best;
  const more = found.entries.filter((entry) => !best.entries.some(({ concept, kind }) => concept === entry.concept && kind === entry.kind));
  return { path: best.path, entries: [...best.entries, ...more] };
}

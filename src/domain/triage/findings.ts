import { broader } from './compounds';
import { PLAIN_FACT, type Fact, type Facts } from './facts';
import { ENTRIES, type Kind } from './lexicon';
import { ABILITIES, ACTIVITIES } from './lexicon/activities';
import { SENSATIONS } from './lexicon/sensations';
import { SITES } from './lexicon/sites';
import type { TextReading } from './read-text';
import { conceptOf } from './rules';

/** What a language model says is in a text: a concept of ours, and the words in which it found it. It never says how urgent that is. */
export type Finding = { concept: string; quote: string; isSevere?: boolean; isSudden?: boolean; isWorse?: boolean };

const NAMED: ReadonlySet<Kind> = new Set(['symptom', 'exposure', 'condition', 'medicine']);
const QUOTE_LETTERS_MIN = 2;

/** The names a model may use: concepts by themselves, and the halves of `sensation@site` and `ability@activity`. */
export const FINDING_NAMES = {
  concepts: [...new Set(ENTRIES.filter(({ kind }) => NAMED.has(kind)).map(({ concept }) => concept))],
  sensations: Object.keys(SENSATIONS),
  sites: Object.keys(SITES),
  abilities: Object.keys(ABILITIES),
  activities: Object.keys(ACTIVITIES),
};
const own = new Set(FINDING_NAMES.concepts);

/** The concept of a name a model used; null for a name that is none of {@link FINDING_NAMES}. */
function conceptNamed(name: string): string | null {
  const [sensation = '', place = ''] = name.split('@');
  const isPair = (one: object, other: object) => Object.hasOwn(one, sensation) && (place === '' || Object.hasOwn(other, place));
  return own.has(name) || isPair(SENSATIONS, SITES) || isPair(ABILITIES, ACTIVITIES) ? conceptOf(name) : null;
}

/**
 * A reading with what a model found besides. A finding counts when its concept is ours and its quote stands in the text; it adds, and
 * takes nothing away: what the text says is there stays there, with its duration.
 */
export function withFindings(reading: TextReading, text: string, findings: readonly Finding[]): TextReading {
  const concepts = new Map(reading.facts.concepts);
  const understood = [...reading.understood];
  for (const { concept: name, quote, ...degree } of findings) {
    const concept = conceptNamed(name);
    const start = quote.trim().length < QUOTE_LETTERS_MIN ? -1 : placeOf(quote.trim(), text);
    if (concept === null || start === -1) continue;
    for (const one of [concept, ...broader(concept)]) concepts.set(one, joined(concepts.get(one), degree));
    if (!understood.some((known) => known.concept === concept && known.status === 'present'))
      understood.push({ concept, status: 'present', start, end: start + quote.trim().length });
  }
  const facts: Facts = { ...reading.facts, concepts };
  return { facts, understood: understood.toSorted((a, b) => a.start - b.start) };
}

/** Where the words stand, however their capitals are; -1 where they do not. Case is folded only where it changes no length. */
function placeOf(quote: string, text: string): number {
  const [small, smallQuote] = [text.toLowerCase(), quote.toLowerCase()];
  const isSameLength = small.length === text.length && smallQuote.length === quote.length;
  return isSameLength ? small.indexOf(smallQuote) : text.indexOf(quote);
}

function joined(known: Fact | undefined, degree: Pick<Finding, 'isSevere' | 'isSudden' | 'isWorse'>): Fact {
  const before = known?.isPresent === true ? known : PLAIN_FACT;
  return {
    ...before,
    isSevere: before.isSevere || degree.isSevere === true,
    isSudden: before.isSudden || degree.isSudden === true,
    isWorse: before.isWorse || degree.isWorse === true,
  };
}

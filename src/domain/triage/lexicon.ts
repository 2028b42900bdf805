import { phoneticKey } from '@/domain/shared/phonetic-key';
import { isOneEditApart } from '@/domain/shared/search-text';
import { ABILITIES, ACTIVITIES } from './lexicon/activities';
import { CONDITIONS } from './lexicon/conditions';
import { EXPOSURES } from './lexicon/exposures';
import { MEDICINES } from './lexicon/medicines';
import { MODIFIERS } from './lexicon/modifiers';
import { SENSATIONS } from './lexicon/sensations';
import { SITES } from './lexicon/sites';
import { SYMPTOMS } from './lexicon/symptoms';
import type { TermTable } from './lexicon/terms';
import { ENGLISH_STOPS, INDIC_STOPS, ROMAN_MARKERS } from './words';

const TABLES = {
  site: SITES,
  sensation: SENSATIONS,
  activity: ACTIVITIES,
  ability: ABILITIES,
  symptom: SYMPTOMS,
  exposure: EXPOSURES,
  condition: CONDITIONS,
  medicine: MEDICINES,
  modifier: MODIFIERS,
} as const satisfies Record<string, TermTable>;
export type Kind = keyof typeof TABLES;
export type Entry = { concept: string; kind: Kind };

/** Every concept with its kind. A name may stand in two tables (`breathing` as an activity): then it is two entries. */
export const ENTRIES: readonly (Entry & { terms: TermTable[string] })[] = Object.entries<TermTable>(TABLES).flatMap(([kind, table]) =>
  Object.entries(table).map(([concept, terms]) => ({ concept, kind: kind as Kind, terms })),
);

/**
 * A node of the tree of terms. English words are steps under themselves, words of the other languages under `~` and their key,
 * so that "feet" is never read as "fit" though both have one key.
 */
export type TermNode = { next: Map<string, TermNode>; entries: Entry[] };
const node = (): TermNode => ({ next: new Map(), entries: [] });

/**
 * Words with the key of quite another one: "with" and "seven" are no injury (ਸੱਟ) and no navel (नाल), "after" is no increase (बढ़), "times" no
 * load (ਭਾਰ), "until" no tiredness (थक), "of" (का) is not eating, work is not little (कम), numb is no hearing (सुन),
 * "dad" no ringworm (दाद).
 */
const APART: Readonly<Record<string, string>> = {
  dad: 'father',
  dads: 'father',
  साथ: 'with',
  ਸਾਥ: 'with',
  sath: 'with',
  saath: 'with',
  सात: 'seven',
  ਸੱਤ: 'seven',
  saat: 'seven',
  बाद: 'after',
  ਬਾਅਦ: 'after',
  ਬਾਦ: 'after',
  baad: 'after',
  ਨਾਲ: 'with',
  naal: 'with',
  बार: 'times',
  ਬਾਰ: 'times',
  baar: 'times',
  bar: 'times',
  तक: 'until',
  ਤੱਕ: 'until',
  ਤਕ: 'until',
  tak: 'until',
  खा: 'eat',
  ਖਾ: 'eat',
  kha: 'eat',
  khaa: 'eat',
  काम: 'work',
  ਕੰਮ: 'work',
  kaam: 'work',
  kamm: 'work',
  सुन्न: 'numb',
  ਸੁੰਨ: 'numb',
  sunn: 'numb',
  कल: 'yesterday',
  ਕੱਲ੍ਹ: 'yesterday',
  ਕੱਲ: 'yesterday',
  ਕਲ: 'yesterday',
  kal: 'yesterday',
  kall: 'yesterday',
};

export const TERMS: TermNode = node();
/** The first words of no term but a later one count too: every step of the tree. */
const vocabulary = new Set<string>();
/** Single words that say how much: a term is found with them in between ("pain very bad in chest"). */
export const FILLERS = new Set<string>();

for (const { concept, kind, terms } of ENTRIES) {
  const [english, hindi, punjabi, roman = ''] = terms;
  for (const term of english.split(';')) addTerm(englishSteps(term), { concept, kind });
  for (const term of [hindi, punjabi, roman].flatMap((list) => list.split(';'))) addTerm(indicSteps(term), { concept, kind });
}

function addTerm(steps: readonly string[], entry: Entry): void {
  if (steps.length === 0) return;
  let at = TERMS;
  for (const step of steps) {
    vocabulary.add(step);
    const next = at.next.get(step) ?? node();
    at.next.set(step, next);
    at = next;
  }
  if (!at.entries.some(({ concept, kind }) => concept === entry.concept && kind === entry.kind)) at.entries.push(entry);
  if (steps.length === 1 && entry.kind === 'modifier') FILLERS.add(steps[0] ?? '');
}

function englishSteps(term: string): string[] {
  const words = term
    .trim()
    .toLowerCase()
    .replaceAll("'", '')
    .split(/[\s-]+/)
    .filter(Boolean);
  return withoutStops(words, (word) => ENGLISH_STOPS.has(word));
}

/** Words without meaning are left out, unless too little would stay: "cannot feel it" must not become "cannot". */
function withoutStops(words: string[], isStop: (word: string) => boolean): string[] {
  const telling = words.filter((word) => !isStop(word));
  return telling.length > 1 ? telling : words;
}

function indicSteps(term: string): string[] {
  const steps = term
    .trim()
    .split(/[\s-]+/)
    .filter(Boolean)
    .map((word) => indicStep(word, phoneticKey(word)));
  return withoutStops(steps, (step) => INDIC_STOPS.has(step.slice(1)));
}

/** The step of a word of Hindi or Punjabi. */
export function indicStep(word: string, key: string): string {
  const apart = APART[word];
  return apart === undefined ? `~${key}` : `~=${apart}`;
}

/** Words of the tree by their stem, and long ones by length, to find them misspelt. */
const byStem = new Map<string, string[]>();
const byLength = new Map<number, string[]>();
const FUZZY_LETTERS_MIN = 6;
for (const step of vocabulary) {
  push(byStem, stemOf(step), step);
  if (step.replace('~', '').length >= FUZZY_LETTERS_MIN) push(byLength, step.length, step);
}

function push<K>(map: Map<K, string[]>, key: K, value: string): void {
  const found = map.get(key);
  if (found) found.push(value);
  else map.set(key, [value]);
}

/** A word without the endings of its grammar: "aching" and "aches" meet, and चक्कर and चक्करों. */
function stemOf(step: string): string {
  if (step.startsWith('~'))
    return step.length > 5 ? step.replace(/(?:undi|unda|unde|ta|ti|te|da|di|de|na|ne|ni|iya|iyo|iyan|e|o|a|i|on|an|en)n?$/, '') : step;
  return step.length > 4 ? step.replace(/(?:ings?|edly|ed|es|s|ly|e)$/, '') : step;
}

const known = new Map<string, readonly string[]>();
const KNOWN_MAX = 5000;

/**
 * The steps of the tree a word may be: itself; else one with the same stem; else the only one that is a single typing error away. A
 * misspelling that could be two words is none of them.
 */
export function stepsFor(step: string): readonly string[] {
  if (vocabulary.has(step)) return [step];
  const found = known.get(step);
  if (found) return found;
  const steps = findSteps(step);
  if (known.size >= KNOWN_MAX) known.clear();
  known.set(step, steps);
  return steps;
}

function findSteps(step: string): readonly string[] {
  const sameStem = byStem.get(stemOf(step));
  if (sameStem) return sameStem.slice(0, 4);
  const letters = step.replace('~', '').length;
  if (letters < FUZZY_LETTERS_MIN || letters > 20) return [];
  const near = [-1, 0, 1]
    .flatMap((more) => byLength.get(step.length + more) ?? [])
    .filter((other) => step.startsWith('~') === other.startsWith('~') && isOneEditApart(step, other));
  return near.length === 1 ? near : [];
}

export function isKnownStep(step: string): boolean {
  return vocabulary.has(step);
}

/** How a Latin word is read: as English, as Roman Hindi or Punjabi, or as either. */
export function languageOf(word: string, key: string): 'english' | 'indic' | 'either' {
  const isEnglish = vocabulary.has(word) || ENGLISH_STOPS.has(word);
  const isIndic = vocabulary.has(`~${key}`) || INDIC_STOPS.has(key) || ROMAN_MARKERS.has(word);
  if (isEnglish === isIndic) return 'either';
  return isEnglish ? 'english' : 'indic';
}

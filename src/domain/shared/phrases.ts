import { isOneEditApart, wordsOf } from './search-text';
import { soundsOf } from './sounds';

/** A label that some words stand for; `words` all have to be said. */
export type Phrase<L> = { label: L; words: readonly string[] };
/** A phrase that was said: by which words of the query, and how surely (0 to 1). */
export type SaidPhrase<L> = { label: L; words: readonly string[]; said: ReadonlyMap<string, number> };

type Known = { text: string; sound: string; breathless: string; phrases: number[] };

const TYPO_LETTERS_MIN = 5;
const BEGINNING_LETTERS_MIN = 5;
const STEM_LETTERS_MIN = 4;
/** Letters more than a known word has: endings of number and of tense. */
const ENDING_LETTERS_MAX = 3;
const SURELY = { same: 1, sound: 0.95, breath: 0.9, ending: 0.8, typo: 0.7, beginning: 0.6 } as const;

/** The phrases of a list whose entries are separated by commas; `keep` leaves out words that say nothing. */
export function readPhrases<L>(label: L, list: string, keep: (text: string) => string[] = wordsOf): Phrase<L>[] {
  return list
    .split(',')
    .map((text) => ({ label, words: keep(text) }))
    .filter(({ words }) => words.length > 0);
}

/**
 * Finds phrases in what people type: in any order, in Latin, Devanagari or Gurmukhi letters, by sound ("khaansi", "खाँसी") and with
 * one wrong letter in a long word. `beginnings` accepts the beginning of a word, for a search while somebody types.
 */
export function phraseFinder<L>(phrases: readonly Phrase<L>[], { beginnings }: { beginnings: boolean }) {
  const known = readWords(phrases);
  const bySame = groupedBy(known, ({ text }) => text);
  const bySound = groupedBy(known, ({ sound }) => sound);
  const byBreathless = groupedBy(known, ({ breathless }) => breathless);

  function surenessOf(word: string): Map<Known, number> {
    const { sound, breathless } = keysOf(word);
    const found = new Map<Known, number>();
    const add = (all: readonly Known[] | undefined, sureness: number) => all?.forEach((one) => found.set(one, found.get(one) ?? sureness));
    add(bySame.get(word), SURELY.same);
    add(bySound.get(sound), SURELY.sound);
    if (breathless.length >= STEM_LETTERS_MIN) add(byBreathless.get(breathless), SURELY.breath);
    if (found.size > 0) return found;
    for (const one of known) {
      const sureness = likeness({ text: word, sound }, one, beginnings);
      if (sureness > 0) found.set(one, sureness);
    }
    return found;
  }

  return (words: readonly string[]): SaidPhrase<L>[] => {
    /** For each phrase, by which word of the query each of its words is said. */
    const said = new Map<number, Map<Known, { word: string; sureness: number }>>();
    for (const word of words) {
      for (const [one, sureness] of surenessOf(word)) {
        for (const nth of one.phrases) {
          const parts = said.get(nth) ?? new Map<Known, { word: string; sureness: number }>();
          if ((parts.get(one)?.sureness ?? 0) < sureness) parts.set(one, { word, sureness });
          said.set(nth, parts);
        }
      }
    }
    return [...said].flatMap(([nth, parts]) => {
      const phrase = phrases[nth];
      if (phrase === undefined || parts.size < new Set(phrase.words).size) return [];
      return [{ ...phrase, said: new Map([...parts.values()].map(({ word, sureness }) => [word, sureness])) }];
    });
  };
}

function likeness(asked: { text: string; sound: string }, known: Known, beginnings: boolean): number {
  const more = asked.text.length - known.text.length;
  const isLong = known.text.length >= STEM_LETTERS_MIN;
  if (isLong && more > 0 && more <= ENDING_LETTERS_MAX && asked.text.startsWith(known.text)) return SURELY.ending;
  const isComparable = Math.min(asked.sound.length, known.sound.length) >= TYPO_LETTERS_MIN;
  if (isComparable && isOneEditApart(asked.sound, known.sound)) return SURELY.typo;
  return beginnings && asked.text.length >= BEGINNING_LETTERS_MIN && known.text.startsWith(asked.text) ? SURELY.beginning : 0;
}

/** How a word sounds; the nasal at its end and the breath after a consonant are often left out in Latin letters. */
function keysOf(word: string): { sound: string; breathless: string } {
  const { roman } = soundsOf(word.replace(/cch/g, 'ch'));
  const sound = roman.replace(/(?<=.{4})n$/, '');
  return { sound, breathless: sound.replace(/(?<=[^aiu])h/g, '') };
}

function readWords(phrases: readonly Phrase<unknown>[]): Known[] {
  const known = new Map<string, Known>();
  for (const [nth, { words }] of phrases.entries()) {
    for (const text of words) {
      const one = known.get(text) ?? { text, ...keysOf(text), phrases: [] };
      if (one.phrases.at(-1) !== nth) one.phrases.push(nth);
      known.set(text, one);
    }
  }
  return [...known.values()];
}

function groupedBy(known: readonly Known[], keyOf: (one: Known) => string): Map<string, Known[]> {
  const groups = new Map<string, Known[]>();
  for (const one of known) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
}

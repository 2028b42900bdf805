import { soundSimilarity, soundsOf, type Sounds } from './sounds';

/**
 * The words of many names, each kept once by its number: a query is compared with a word once, however many names have it. Grows
 * with the words ever read.
 */
export function soundWords() {
  const ids = new Map<string, number>();
  const words: Sounds[] = [];
  return {
    /** The words of a text, as numbers. */
    read(text: string): number[] {
      return rawWordsOf(text).map((word) => {
        const id = ids.get(word) ?? words.push(soundsOf(word)) - 1;
        ids.set(word, id);
        return id;
      });
    },
    /** How alike a word is to each known one, by number; below `least` it is 0. */
    compare(word: string, least: number): number[] {
      const asked = soundsOf(word);
      return words.map((known) => {
        const similarity = soundSimilarity(asked, known);
        return similarity < least ? 0 : similarity;
      });
    },
  };
}
export type SoundWords = ReturnType<typeof soundWords>;

/** The words as they are written: normalising would take away the dots that tell some letters of Hindi and Punjabi apart. */
export function rawWordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean);
}

/** The greatest similarity among some words. */
export function bestOf(ids: readonly number[], similarities: readonly number[]): number {
  let best = 0;
  for (const id of ids) best = Math.max(best, similarities[id] ?? 0);
  return best;
}

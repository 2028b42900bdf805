import { toLatinDigits } from '@/domain/shared/digits';
import { bestOf, soundWords } from '@/domain/shared/sound-words';
import { queryWords } from '@/domain/shared/search-text';

/** As far as in the search for medicines: a wrong vowel or another script is the same word, another word is not. */
const SIMILARITY_MIN = 0.5;
const WORDS_MAX = 6;

/**
 * Whether texts meet a query: every word that is asked for sounds like one of theirs, in whatever script and with whatever spelling.
 * "penisilin", "पेनिसिलिन" and "ਪੈਨਿਸਿਲਿਨ" find penicillin.
 */
export function recordSearch(query: string): (texts: readonly string[]) => boolean {
  const asked = queryWords(toLatinDigits(query)).slice(0, WORDS_MAX);
  return (texts) => {
    const words = soundWords();
    const known = texts.flatMap((text) => words.read(text.toLowerCase()));
    return asked.length > 0 && asked.every((word) => bestOf(known, words.compare(word, SIMILARITY_MIN)) > 0);
  };
}

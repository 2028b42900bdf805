/** Stop words: words that say nothing about which doctor is meant, in the scripts and spellings people type. */
const IDLE_WORDS = new Set(
  (
    'a an and the for of in on my me i have has is with to since please need want doctor doctors dr specialist problem near good best ' +
    'ka ke ki ko me mein main hai hain se da de di nu vich wich ton mera meri mere daktar ' +
    'का के की को में मे है हैं से मेरा मेरी मेरे डॉक्टर डाक्टर चाहिए और ' +
    'ਦਾ ਦੇ ਦੀ ਨੂੰ ਵਿੱਚ ਵਿਚ ਹੈ ਹਨ ਤੋਂ ਮੇਰਾ ਮੇਰੀ ਮੇਰੇ ਡਾਕਟਰ ਚਾਹੀਦਾ ਅਤੇ'
  )
    .split(' ')
    .map((word) => normaliseText(word)),
);

/** From this length on a word matches with one typing error. */
const TYPO_LETTERS_MIN = 5;
const PREFIX_LETTERS_MIN = 3;

/**
 * Text normalised for search: NFKC, lower case, no accents on Latin letters, and the spelling variants of Devanagari and
 * Gurmukhi folded (nukta, chandrabindu, addak, tippi); vowel signs stay, because they distinguish words.
 */
export function normaliseText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u093c\u0a3c\u0a71\u200b-\u200d]/g, '')
    .replace(/\u0901/g, '\u0902')
    .replace(/[\u0a01\u0a70]/g, '\u0a02')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
    .normalize('NFC');
}

/** The distinct normalised words of a text. */
export function wordsOf(text: string): string[] {
  return [...new Set(normaliseText(text).split(' ').filter(Boolean))];
}

/** The words of a query without stop words; all of them when there are only stop words. */
export function queryWords(query: string): string[] {
  const words = wordsOf(query).slice(0, 12);
  const telling = words.filter((word) => !IDLE_WORDS.has(word));
  return telling.length > 0 ? telling : words;
}

/** How well a query word matches a stored one, 0 to 1: equal, a prefix, an extension, or one typing error. */
export function similarity(queryWord: string, word: string): number {
  if (queryWord === word) return 1;
  if (queryWord.length >= PREFIX_LETTERS_MIN && word.startsWith(queryWord)) return 0.8;
  if (word.length > PREFIX_LETTERS_MIN && queryWord.startsWith(word)) return 0.7;
  const isLong = Math.min(queryWord.length, word.length) >= TYPO_LETTERS_MIN;
  return isLong && isOneEditApart(queryWord, word) ? 0.6 : 0;
}

/** Whether one insertion, deletion, substitution or swap of neighbours turns one word into the other. */
export function isOneEditApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && start < b.length && a.charCodeAt(start) === b.charCodeAt(start)) start += 1;
  // Compared where they are: a search does this for thousands of words, and cutting them costs more than comparing.
  if (a.length > b.length) return isSameFrom(a, start + 1, b, start);
  if (a.length < b.length) return isSameFrom(a, start, b, start + 1);
  if (isSameFrom(a, start + 1, b, start + 1)) return true;
  const isSwapped = a.charCodeAt(start) === b.charCodeAt(start + 1) && a.charCodeAt(start + 1) === b.charCodeAt(start);
  return isSwapped && isSameFrom(a, start + 2, b, start + 2);
}

/** Whether the rest of `a` from `i` on and the rest of `b` from `j` on, which are equally long, are the same. */
function isSameFrom(a: string, i: number, b: string, j: number): boolean {
  for (let n = 0; i + n < a.length; n += 1) if (a.charCodeAt(i + n) !== b.charCodeAt(j + n)) return false;
  return true;
}

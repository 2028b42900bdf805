import { toLatinDigits } from '@/domain/shared/digits';
import { phoneticKey } from '@/domain/shared/phonetic-key';
import { languageOf } from './lexicon';

/** A word, a number or a mark of a text; `start` and `end` are offsets into the text as it was written. */
export type Token = {
  start: number;
  end: number;
  kind: 'word' | 'number' | 'mark';
  /** Lower case, without apostrophes; of a mark the mark itself. */
  word: string;
  /** The phonetic key of a word, empty otherwise. */
  key: string;
  isLatin: boolean;
  /** Latin letters in a sentence of Hindi or Punjabi. */
  isRoman: boolean;
  /** Of a number its value. */
  value: number;
};

export type TokenisedText = {
  text: string;
  /** The text with Latin digits and small ASCII letters, at the same offsets. */
  plain: string;
  tokens: readonly Token[];
};

/** "Earache" is two words, of which one is the place. */
const PIECES =
  /(\d+(?:\.\d+)?)|((?:\b(?:ear|stomach|tummy|belly)(?=aches?\b))|(?:[\p{L}\p{M}\u200c\u200d]|(?<=\p{L})['’](?=\p{L}))+)|([.!?;।|\n,/():])/gu;
/** The length beyond which a text is not read: a long letter has less. */
export const TEXT_LENGTH_MAX = 4000;

/** Takes a text apart. What is beyond {@link TEXT_LENGTH_MAX} is left out. */
export function tokenise(whole: string): TokenisedText {
  const text = whole.slice(0, TEXT_LENGTH_MAX);
  const plain = toLatinDigits(text).replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  const tokens: Token[] = [];
  for (const match of plain.matchAll(PIECES)) {
    const [piece, number, word] = match;
    const place = { start: match.index, end: match.index + piece.length };
    if (number !== undefined)
      tokens.push({ ...place, kind: 'number', word: number, key: '', isLatin: true, value: Number(number), isRoman: false });
    else if (word !== undefined) tokens.push({ ...place, ...readWord(word) });
    else tokens.push({ ...place, kind: 'mark', word: piece, key: '', isLatin: true, value: NaN, isRoman: false });
  }
  return { text, plain, tokens: withLanguages(tokens) };
}

const SENTENCE_ENDS = new Set(['.', '!', '?', ';', '।', '|', '\n']);

/** Sentence by sentence, because people change the language between them; one that could be either is what the text is. */
function withLanguages(tokens: readonly Token[]): Token[] {
  const ofText = isRomanIndic(tokens) ?? false;
  const marked: Token[] = [];
  for (let from = 0; from < tokens.length;) {
    const end = tokens.findIndex(({ word }, at) => at >= from && SENTENCE_ENDS.has(word));
    const sentence = tokens.slice(from, end === -1 ? tokens.length : end + 1);
    const isRoman = isRomanIndic(sentence) ?? ofText;
    marked.push(...sentence.map((token) => ({ ...token, isRoman: isRoman && token.isLatin && token.kind === 'word' })));
    from += sentence.length;
  }
  return marked;
}

/** Whether Latin words are Hindi or Punjabi: at least a third as many as can only be English; null where no word tells. */
function isRomanIndic(tokens: readonly Token[]): boolean | null {
  const languages = tokens.filter(({ kind, isLatin }) => kind === 'word' && isLatin).map(({ word, key }) => languageOf(word, key));
  const indic = languages.filter((language) => language === 'indic').length;
  const english = languages.filter((language) => language === 'english').length;
  return indic + english === 0 ? null : indic > 0 && indic * 3 >= english;
}

function readWord(piece: string): Pick<Token, 'kind' | 'word' | 'key' | 'isLatin' | 'isRoman' | 'value'> {
  const word = piece.normalize('NFC').toLowerCase().replace(/['’]/g, '');
  return { kind: 'word', word, key: phoneticKey(word), isLatin: /^[a-z]/.test(word), isRoman: false, value: NaN };
}

import { isOneEditApart, normaliseText } from './search-text';

/**
 * How a word sounds, roughly, whatever script it is written in: `text` as it is written, `skeleton` its consonants in classes,
 * `roman` the same with its vowels. "Paracetamol", "पैरासिटामोल" and "ਪੈਰਾਸੀਟਾਮੋਲ" have one skeleton.
 */
export type Sounds = { text: string; skeleton: string; roman: string };

/** Devanagari and Gurmukhi run parallel in Unicode from these two points on. */
const DEVANAGARI = 0x0900;
const GURMUKHI = 0x0a00;
const BLOCK_LENGTH = 0x80;

/** Offsets in the block, the same in both scripts; a consonant without a vowel sign is followed by a short a. */
const CONSONANTS: Readonly<Record<number, string>> = {
  0x15: 'k',
  0x16: 'kh',
  0x17: 'g',
  0x18: 'gh',
  0x19: 'n',
  0x1a: 'ch',
  0x1b: 'ch',
  0x1c: 'j',
  0x1d: 'j',
  0x1e: 'n',
  0x1f: 't',
  0x20: 'th',
  0x21: 'd',
  0x22: 'dh',
  0x23: 'n',
  0x24: 't',
  0x25: 'th',
  0x26: 'd',
  0x27: 'dh',
  0x28: 'n',
  0x29: 'n',
  0x2a: 'p',
  0x2b: 'f',
  0x2c: 'b',
  0x2d: 'bh',
  0x2e: 'm',
  0x2f: 'y',
  0x30: 'r',
  0x32: 'l',
  0x33: 'l',
  0x35: 'v',
  0x36: 's',
  0x37: 's',
  0x38: 's',
  0x39: 'h',
  0x58: 'k',
  0x59: 'kh',
  0x5a: 'g',
  0x5b: 'j',
  0x5c: 'r',
  0x5d: 'r',
  0x5e: 'f',
};
const VOWELS: Readonly<Record<number, string>> = {
  0x05: 'a',
  0x06: 'a',
  0x07: 'i',
  0x08: 'i',
  0x09: 'u',
  0x0a: 'u',
  0x0d: 'e',
  0x0f: 'e',
  0x10: 'e',
  0x11: 'o',
  0x13: 'o',
  0x14: 'o',
};
const VOWEL_SIGNS: Readonly<Record<number, string>> = {
  0x3e: 'a',
  0x3f: 'i',
  0x40: 'i',
  0x41: 'u',
  0x42: 'u',
  0x43: 'ri',
  0x45: 'e',
  0x47: 'e',
  0x48: 'e',
  0x49: 'o',
  0x4b: 'o',
  0x4c: 'o',
};
const NASALS = [0x01, 0x02, 0x70];
const NUKTA = 0x3c;
const VIRAMA = 0x4d;
/** The Hindi ड़ and ढ़, written with a dot below, sound like an r. */
const DOTTED_D = [0x21, 0x22];

/** How a word sounds. */
export function soundsOf(word: string): Sounds {
  const text = normaliseText(word);
  const roman = vowelClasses(consonantClasses(normaliseText(toLatin(word))));
  return { text, roman, skeleton: skeletonOf(roman) };
}

/** Hindi and Punjabi words in Latin letters, close enough to compare; other letters stay. */
function toLatin(word: string): string {
  let latin = '';
  const letters = [...word.normalize('NFD')].map(offsetOf);
  for (const [i, { char, offset }] of letters.entries()) {
    const next = letters[i + 1]?.offset ?? -1;
    const consonant = next === NUKTA && DOTTED_D.includes(offset) ? 'r' : CONSONANTS[offset];
    if (offset === -1) latin += char;
    else if (consonant !== undefined) latin += isVowelless(letters, i) ? consonant : `${consonant}a`;
    else if (NASALS.includes(offset)) latin += 'n';
    else latin += VOWELS[offset] ?? VOWEL_SIGNS[offset] ?? '';
  }
  return latin;
}

type Letter = { char: string; offset: number };

/** Whether no short a is spoken after a consonant: another sign follows it, perhaps behind a dot below, or it ends the word. */
function isVowelless(letters: readonly Letter[], i: number): boolean {
  const sign = letters[letters[i + 1]?.offset === NUKTA ? i + 2 : i + 1]?.offset;
  return sign === undefined || sign === VIRAMA || VOWEL_SIGNS[sign] !== undefined;
}

function offsetOf(char: string): Letter {
  const code = char.codePointAt(0) ?? 0;
  const start = [DEVANAGARI, GURMUKHI].find((block) => code >= block && code < block + BLOCK_LENGTH);
  return { char, offset: start === undefined ? -1 : code - start };
}

/** One letter for consonants that people write one for another. */
function consonantClasses(latin: string): string {
  return latin
    .replace(/(?<=[a-z]{3})e$/, '')
    .replace(/ph/g, 'f')
    .replace(/qu/g, 'kv')
    .replace(/ch(?=[lr])|ck|q/g, 'k')
    .replace(/s?ch/g, 'C')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/c/g, 'k')
    .replace(/x/g, 'ks')
    .replace(/[zj]/g, 'j')
    .replace(/w/g, 'v')
    .replace(/m(?=[pbf])/g, 'n')
    .replace(/n(?=m)/g, '')
    .replace(/(.)\1+/g, '$1');
}

function vowelClasses(text: string): string {
  return text
    .replace(/y(?![aeiou])|(?<=[aeiou])y(?=[aeiou])/g, 'i')
    .replace(/[ei]+/g, 'i')
    .replace(/[ou]+/g, 'u')
    .replace(/a+/g, 'a');
}

/** Without vowels, but for the place of one that begins the word, and without breath. */
function skeletonOf(roman: string): string {
  return roman
    .replace(/^[aiu]+/, 'A')
    .replace(/[aiu]|(?<=.)h/g, '')
    .replace(/(.)\1+/g, '$1');
}

/** Skeletons shorter than this are shared by many words, so they only count where they are equal. */
const SKELETON_LETTERS_MIN = 4;
const PREFIX_LETTERS_MIN = 3;

/**
 * How alike two words are, 0 to 1: 1 when they are written alike, less when only their sounds agree, begin alike, or differ by
 * one letter. `asked` may be the beginning of `known`, because people look before they have written the whole word.
 */
export function soundSimilarity(asked: Sounds, known: Sounds): number {
  if (asked.text === known.text) return 1;
  const isPrefix = asked.text.length >= PREFIX_LETTERS_MIN && known.text.startsWith(asked.text);
  if (isPrefix) return 0.7 + (0.25 * asked.text.length) / known.text.length;
  return Math.max(spellingSimilarity(asked.text, known.text), skeletonSimilarity(asked, known));
}

function spellingSimilarity(asked: string, known: string): number {
  if (asked.length < 5 || known.length < 5) return 0;
  return isOneEditApart(asked, known) ? 0.75 : 0;
}

function skeletonSimilarity(asked: Sounds, known: Sounds): number {
  const length = Math.min(asked.skeleton.length, known.skeleton.length);
  if (length < 2) return 0;
  if (asked.skeleton === known.skeleton) return 0.5 + 0.45 * vowelSimilarity(asked.roman, known.roman);
  if (length < SKELETON_LETTERS_MIN - 1) return 0;
  const share = asked.skeleton.length / known.skeleton.length;
  if (known.skeleton.startsWith(asked.skeleton)) {
    return 0.45 + 0.25 * share * vowelSimilarity(asked.roman, known.roman.slice(0, asked.roman.length));
  }
  const isNear = length >= SKELETON_LETTERS_MIN && isOneEditApart(asked.skeleton, known.skeleton);
  return isNear ? 0.35 + 0.25 * vowelSimilarity(asked.roman, known.roman) : 0;
}

/** The share of the letter pairs that both words have (Dice). */
function vowelSimilarity(a: string, b: string): number {
  if (a === b) return 1;
  const pairs = (word: string) => new Set(Array.from({ length: word.length - 1 }, (_, i) => word.slice(i, i + 2)));
  const first = pairs(a);
  const second = pairs(b);
  let shared = 0;
  for (const pair of first) if (second.has(pair)) shared += 1;
  return first.size + second.size === 0 ? 0 : (2 * shared) / (first.size + second.size);
}

import type { Role } from '@/domain/shared/principal';
import { COMMON_PASSWORDS } from './common-passwords';
import { PASSWORD_CHARACTERS_MAX, PASSWORD_CHARACTERS_MIN, normalisePassword, passwordLength } from './password';

export type PasswordFault = 'too-short' | 'too-long' | 'too-common' | 'too-repetitive' | 'too-like-you';

/** Words of faith, cricket and country that many passwords in India are made of; our own knowledge, no published ranking. */
const LOCAL_WORDS = new Set(
  'waheguru satnam jaimatadi jaishreeram jaishriram shriram omnamahshivay mahadev bholenath radhekrishna harekrishna saibaba omsairam ganpati hanuman bismillah allahuakbar jaihind bharat hindustan india incredibleindia punjab punjabi sachin tendulkar virat kohli dhoni mahi password@123 admin@123 india@123'.split(
    ' ',
  ),
);
const PRODUCT_WORDS = ['arogyamitra', 'arogya mitra', 'telemedicine'];
/** A shorter word occurs in any sentence and is no evidence of reuse. */
const OWN_WORD_CHARACTERS_MIN = 4;
/** What must remain of a password once the owner's name and address are removed from it. */
const REST_CHARACTERS_MIN = 6;
/** A password that only repeats a pattern of at most this length is refused. */
const PATTERN_CHARACTERS_MAX = 6;

/**
 * Why a password may not be chosen, or null. Follows NIST SP 800-63B-4, section 3.1.1.2: length, no composition rules, and a
 * comparison with commonly used, expected or compromised values: a shipped list of common passwords (also with digits and
 * punctuation around them, or repeated), repetitive and sequential characters, and words derived from the person and the
 * product. `own` holds the account's name, e-mail address and telephone number.
 */
export function passwordFault(password: string, role: Role, own: readonly string[]): PasswordFault | null {
  const length = passwordLength(password);
  if (length < PASSWORD_CHARACTERS_MIN[role]) return 'too-short';
  if (length > PASSWORD_CHARACTERS_MAX) return 'too-long';
  const folded = normalisePassword(password).toLowerCase();
  if (isCommon(folded)) return 'too-common';
  if (isRepetitive(folded)) return 'too-repetitive';
  return isLike(folded, own) ? 'too-like-you' : null;
}

function isCommon(folded: string): boolean {
  const core = /\p{L}(?:.*\p{L})?/su.exec(folded)?.[0] ?? '';
  const unit = folded.slice(0, periodOf(folded));
  return [folded, core, unit].some((one) => COMMON_PASSWORDS.has(one) || LOCAL_WORDS.has(one));
}

function isRepetitive(folded: string): boolean {
  return periodOf(folded) <= PATTERN_CHARACTERS_MAX || isSequence(folded);
}

/** The length of the shortest pattern whose repetition gives the text; the text's own length when there is none. */
function periodOf(text: string): number {
  for (let period = 1; period < text.length; period += 1) {
    if (text.slice(period) === text.slice(0, text.length - period)) return period;
  }
  return text.length;
}

/**
 * Whether every character follows the one before it, up or down the code table: `abcdefghijklmno`, and digits wrapping from 9
 * to 0.
 */
function isSequence(text: string): boolean {
  const codes = [...text].map((char) => char.codePointAt(0) ?? 0);
  const steps = codes.slice(1).map((code, index) => code - (codes[index] ?? 0));
  const rounded = steps.map((step) => (Math.abs(step) === 9 ? -Math.sign(step) : step));
  const [first = 0] = rounded;
  return Math.abs(first) === 1 && rounded.every((step) => step === first);
}

/** Whether too little remains of it without the words of the person and the product. */
function isLike(folded: string, own: readonly string[]): boolean {
  const words = [...PRODUCT_WORDS, ...own.flatMap(wordsOf)].map((word) => lettersOf(word));
  const usable = [...new Set(words)].filter((word) => [...word].length >= OWN_WORD_CHARACTERS_MIN);
  const letters = lettersOf(folded);
  const rest = usable.sort((a, b) => b.length - a.length).reduce((text, word) => text.replaceAll(word, ''), letters);
  return rest !== letters && [...rest].length < REST_CHARACTERS_MIN;
}

/** A name and its words; an e-mail address and its local part; a telephone number and its last ten digits. */
function wordsOf(text: string): string[] {
  const folded = text.normalize('NFC').toLowerCase();
  const beforeAt = folded.includes('@') ? folded.slice(0, folded.indexOf('@')) : folded;
  const national = folded.startsWith('+') ? [folded.slice(-10)] : [];
  return [folded, beforeAt, ...beforeAt.split(/[^\p{L}\p{M}\p{N}]+/u), ...national];
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}

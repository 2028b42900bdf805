import { toLatinDigits } from '@/domain/shared/digits';

/**
 * Twelve digits, like the Aadhaar number that everybody in India can read out in three groups of four, in any language and
 * script. 10^12 codes of which a few thousand are open at a time: a guess is right about once in 10^8 to 10^9 tries, and wrong
 * ones are slowed down from the fifth on (decision 070).
 */
export const CODE_DIGITS = 12;

/** How long a code can be used. */
export const CODE_SECONDS = 24 * 3600;

/** How many codes of one patient can be open; a further one replaces the oldest. */
export const OPEN_INVITATIONS_MAX = 5;

const BARE = new RegExp(`^\\d{${CODE_DIGITS}}$`);
const IN_LINK = new RegExp(`[?&]code=(\\d{${CODE_DIGITS}})(?:&|#|$)`);

/** The code in a text: typed with any digits and separators, or the whole address that a QR code or a message holds; else null. */
export function codeIn(text: string): string | null {
  const plain = toLatinDigits(text.normalize('NFKC')).trim();
  const linked = IN_LINK.exec(plain)?.[1];
  if (linked !== undefined) return linked;
  const digits = plain.replaceAll(/[\s.\-–]/gu, '');
  return BARE.test(digits) ? digits : null;
}

/** A code as it is shown and read out: three groups of four. */
export function codeForReading(code: string): string {
  return code.replaceAll(/\d{4}(?=\d)/g, '$& ');
}

/** The page on which a code is accepted, with the code filled in: what the QR code holds after the address of the service. */
export function acceptPath(code: string): string {
  return `/family/accept?code=${code}`;
}

/** The page on which a child's record is taken over, with the code filled in. */
export function claimPath(code: string): string {
  return `/claim?code=${code}`;
}

import { z } from 'zod';

/**
 * NIST SP 800-63B-4 (August 2025), section 3.1.1.2: passwords that are the only factor SHALL have at least 15 characters (8
 * only where a second factor is always required, which ours is not), SHOULD be allowed at least 64, SHALL NOT be subject to
 * composition rules, and each Unicode code point counts as one character.
 */
export const PASSWORD_CHARACTERS_MIN = 15;
/** Long enough for any passphrase, and bounded because hashing very long input would allow a denial of service. */
export const PASSWORD_CHARACTERS_MAX = 128;

/** The normal form that is hashed (NFC, ibid.), so that an accent typed on two keyboards compares equal. */
export function normalisePassword(password: string): string {
  return password.normalize('NFC');
}

/** How many characters a password has: code points after normalisation. */
export function passwordLength(password: string): number {
  return [...normalisePassword(password)].length;
}

/** A new password, checked for length only; `passwordFault` checks the rest. */
export const NewPassword = z
  .string()
  .max(PASSWORD_CHARACTERS_MAX * 4, 'too-long')
  .transform(normalisePassword)
  .pipe(
    z
      .string()
      .refine((password) => passwordLength(password) >= PASSWORD_CHARACTERS_MIN, 'too-short')
      .refine((password) => passwordLength(password) <= PASSWORD_CHARACTERS_MAX, 'too-long'),
  );

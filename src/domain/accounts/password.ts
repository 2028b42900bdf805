import type { Role } from '@/domain/shared/principal';

/**
 * How many characters a password needs, by role. ASVS 5.0, 6.2.1, demands 8 and recommends 15; NIST SP 800-63B-4, 3.1.1.2, demands
 * 15 where a password is the only factor and 8 with a second one. Why patients need fewer: docs/decisions/062.
 */
export const PASSWORD_CHARACTERS_MIN = { patient: 8, caregiver: 8, doctor: 12, pharmacy: 12, admin: 12 } as const satisfies Record<
  Role,
  number
>;
/** Long enough for any passphrase, and bounded because hashing very long input would allow a denial of service. */
export const PASSWORD_CHARACTERS_MAX = 128;

/** The normal form that is hashed (NFC, ibid.), so that an accent typed on two keyboards compares equal. */
export function normalisePassword(password: string): string {
  return password.normalize('NFC');
}

/** How many characters a password has: code points after normalisation (ibid.). */
export function passwordLength(password: string): number {
  return [...normalisePassword(password)].length;
}

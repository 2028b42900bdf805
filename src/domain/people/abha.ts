import { z } from 'zod';
import { toLatinDigits } from '@/domain/shared/digits';

/**
 * The 14 digits of an ABHA number (Ayushman Bharat Health Account) as typed with spaces or hyphens; null when there are not
 * exactly 14.
 */
export function normaliseAbha(text: string): string | null {
  const digits = toLatinDigits(text.normalize('NFKC')).replace(/[\s\u2010-\u2015-]/g, '');
  return /^\d{14}$/.test(digits) ? digits : null;
}

/** An ABHA number, stored as 14 digits. Always optional: care never depends on it (NHA: "ABHA is optional"). */
export const AbhaNumber = z
  .string()
  .max(40)
  .transform((text, check) => {
    const digits = normaliseAbha(text);
    if (digits !== null) return digits;
    check.addIssue({ code: 'custom', message: 'wrong-format' });
    return z.NEVER;
  });

/** An ABHA number grouped as cards print it, 2-4-4-4: `22-7225-4829-5255`. */
export function formatAbha(digits: string): string {
  return digits.replace(/^(\d{2})(\d{4})(\d{4})(\d{4})$/, '$1-$2-$3-$4');
}

/**
 * `check-digit` when the number fails Luhn's check, else null. Only a warning, never a refusal: that ABHA numbers carry a Luhn
 * digit is our inference from published examples (NRCeS's own example patient 22-7225-4829-5255 and five more pass, none passes
 * Verhoeff), not a rule the National Health Authority states.
 */
export function abhaWarning(digits: string): 'check-digit' | null {
  let sum = 0;
  for (const [index, digit] of [...digits].reverse().entries()) {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0 ? null : 'check-digit';
}

/**
 * An ABHA address, `asha.devi@abdm`: letters, digits, dots and underscores that neither begin nor end with a mark, then the
 * provider (`@sbx` in the sandbox). We accept 4 to 32 characters before the @, somewhat more than is issued today, because
 * wrongly refusing an address is worse than wrongly storing one.
 */
export const AbhaAddress = z
  .string()
  .transform((text) => text.normalize('NFKC').trim().toLowerCase())
  .pipe(z.string().regex(/^(?=[^@]{4,32}@)[a-z0-9]+(?:[._][a-z0-9]+)*@(?:abdm|sbx)$/, 'wrong-format'));

import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { toLatinDigits } from './digits';

/**
 * A telephone number as E.164 (`+919876543210`), or null when the text is not one. A number without a country code is Indian,
 * and may contain spaces, hyphens, a leading 0, or Devanagari or Gurmukhi digits.
 */
export function normalisePhone(text: string): string | null {
  const plain = toLatinDigits(text.normalize('NFKC')).trim();
  if (plain.length > 40 || !/^[+\d\s().-]+$/.test(plain)) return null;
  const found = parsePhoneNumberFromString(plain, 'IN');
  return found?.isValid() === true ? found.number : null;
}

/** A stored number formatted for reading, `+91 98765 43210`; text that is not a number is returned unchanged. */
export function phoneForReading(phone: string): string {
  return parsePhoneNumberFromString(phone)?.formatInternational() ?? phone;
}

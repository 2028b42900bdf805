import { toLatinDigits } from './digits';

const INDIAN_MOBILE = /^(?:(?:\+|00)?91|0)?([6-9]\d{9})$/;
const FROM_ABROAD = /^(?:\+|00)(?!91)([1-9]\d{6,14})$/;

/**
 * A mobile number as typed, in E.164 (`+919876543210`), or null when no SMS can reach it. It knows far less than
 * `normalisePhone`, whose numbering tables are too large for a phone's bundle, and agrees with it on every number both accept.
 */
export function mobileNumber(text: string): string | null {
  const plain = toLatinDigits(text.normalize('NFKC')).replace(/[\s().-]/g, '');
  const [, indian] = INDIAN_MOBILE.exec(plain) ?? [];
  if (indian !== undefined) return `+91${indian}`;
  const [, abroad] = FROM_ABROAD.exec(plain) ?? [];
  return abroad === undefined ? null : `+${abroad}`;
}

/** An E.164 number as people in India read it aloud, `98765 43210`; others are returned unchanged. */
export function mobileForReading(phone: string): string {
  return phone.replace(/^\+91(\d{5})(\d{5})$/, '$1 $2');
}

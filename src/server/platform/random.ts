import 'server-only';
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IdPrefix } from '@/domain/ids';

const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Random letters and digits; 20 of them carry 119 bits. Bytes that would make some letters likelier are thrown away. */
export function randomLetters(length: number): string {
  let text = '';
  while (text.length < length) {
    for (const byte of randomBytes(length)) {
      if (byte < 248 && text.length < length) text += LETTERS.charAt(byte % 62);
    }
  }
  return text;
}

/** A new random id, `apt_…`. */
export function newId(prefix: IdPrefix): string {
  return `${prefix}_${randomLetters(20)}`;
}

/** SHA-256 in base64url, for tokens that are themselves random: they need no salt. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

/** Compares in a time that does not tell where they differ. */
export function sameText(a: string, b: string): boolean {
  const left = createHash('sha256').update(a).digest();
  const right = createHash('sha256').update(b).digest();
  return timingSafeEqual(left, right);
}

import type { IdPrefix } from '@/domain/registry';
import 'server-only';
import { createHmac, hash, randomBytes, timingSafeEqual } from 'node:crypto';

const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Random letters and digits; 20 of them carry 119 bits. Bytes that would bias the result are discarded. */
export function randomLetters(length: number): string {
  let text = '';
  while (text.length < length) {
    const byte = nextByte();
    if (byte < 248) text += LETTERS.charAt(byte % 62);
  }
  return text;
}

const POOL_BYTES = 4096;
let pool = Buffer.alloc(0);
let used = 0;

/** A system call costs more than the bytes it returns, and every request makes several ids: bytes are fetched in blocks. */
function nextByte(): number {
  if (used === pool.length) {
    pool = randomBytes(POOL_BYTES);
    used = 0;
  }
  const byte = pool[used] ?? 0;
  pool[used] = 0;
  used += 1;
  return byte;
}

/** A new random id, `apt_…`. */
export function newId(prefix: IdPrefix): string {
  return `${prefix}_${randomLetters(20)}`;
}

/** An id derived from a text and the installation's secret: always the same one, and no sign of the text to others. */
export function derivedId(prefix: IdPrefix, text: string, secret: string): string {
  return `${prefix}_${createHmac('sha256', secret).update(`${prefix} ${text}`).digest('hex').slice(0, 32)}`;
}

/** SHA-256 in base64url, for tokens that are themselves random: they need no salt. */
export function sha256(text: string): string {
  return hash('sha256', text, 'base64url');
}

/** Constant-time comparison. */
export function sameText(a: string, b: string): boolean {
  return timingSafeEqual(hash('sha256', a, 'buffer'), hash('sha256', b, 'buffer'));
}

/** SHA-256 in hexadecimal, for case-insensitive uses. */
export function sha256Hex(text: string): string {
  return hash('sha256', text, 'hex');
}

import 'server-only';
import { randomInt } from 'node:crypto';
import { deriveKey, keyedHash } from './seal';

/** Codes that people read out to each other. They are too short for a plain hash. */
export type ShortCodes = {
  /** A new random code of so many digits. */
  make: (digits: number) => string;
  /** What the store keeps of a code: a keyed hash, so that a copy of the store does not tell the codes. */
  hash: (code: string) => string;
};

export function shortCodes(secret: string): ShortCodes {
  const key = deriveKey(secret, 'short-codes');
  return {
    make: (digits) => Array.from({ length: digits }, () => String(randomInt(10))).join(''),
    hash: (code) => keyedHash(key, code),
  };
}

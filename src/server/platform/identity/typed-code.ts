import 'server-only';
import { randomInt } from 'node:crypto';
import { toLatinDigits } from '@/domain/shared/digits';

/** Random digits in groups of four, as they are read out and typed. */
export function randomDigits(count: number): string {
  const digits = Array.from({ length: count }, () => String(randomInt(10))).join('');
  return digits.replaceAll(/(.{4})(?=.)/g, '$1 ');
}

/** The digits of a typed code, which may be grouped or in another script. */
export function digitsOf(typed: string): string {
  return toLatinDigits(typed.normalize('NFKC')).replaceAll(/\D/g, '');
}

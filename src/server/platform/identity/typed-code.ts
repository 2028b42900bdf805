import { toLatinDigits } from '@/domain/shared/digits';

/** The digits of a typed code, which may be grouped or in another script. */
export function digitsOf(typed: string): string {
  return toLatinDigits(typed.normalize('NFKC')).replaceAll(/\D/g, '');
}

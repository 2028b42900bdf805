import { z } from 'zod';
import { normalisePhone } from '@/domain/shared/phone';

const Email = z.email().max(254);

/** What somebody signs in with, in the one form in which it is stored and compared. */
export type Identifier = { kind: 'email' | 'phone'; value: string };

/**
 * Reads an e-mail address or a telephone number as a person typed it, or null when it is neither. E-mail addresses are
 * compared in lower case: the standard allows the part before the @ to mind case, no provider in use does, and two accounts
 * that differ by a capital letter would be a trap.
 */
export function readIdentifier(text: string): Identifier | null {
  const plain = text.normalize('NFKC').trim().toLowerCase();
  if (!plain.includes('@')) {
    const phone = normalisePhone(plain);
    return phone === null ? null : { kind: 'phone', value: phone };
  }
  const email = Email.safeParse(plain);
  return email.success ? { kind: 'email', value: email.data } : null;
}

/** Enough of an identifier to recognise one's own, too little to use it: `a•••@demo.test`, `+91••••••3210`. For logs and screens. */
export function maskIdentifier(identifier: string): string {
  const at = identifier.lastIndexOf('@');
  if (at > 0) return `${identifier.slice(0, 1)}•••${identifier.slice(at)}`;
  if (!identifier.startsWith('+') || identifier.length < 9) return '•••';
  return `${identifier.slice(0, 3)}${'•'.repeat(identifier.length - 7)}${identifier.slice(-4)}`;
}

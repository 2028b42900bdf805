import { z } from 'zod';
import { normalisePhone } from '@/domain/shared/phone';

const Email = z.email().max(254);

/** What somebody signs in with, in the normalised form that is stored and compared. */
export type Identifier = { kind: 'email' | 'phone'; value: string };

/**
 * Parses an e-mail address or a telephone number as typed; null when it is neither. E-mail addresses are compared in lower
 * case: RFC 5321 allows a case-sensitive local part, but no provider in use has one, and two accounts that differ only in case
 * would be a trap.
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

/**
 * A masked identifier, recognisable by its owner but not usable by others: `a•••@demo.test`, `+91••••••3210`. For logs and
 * screens.
 */
export function maskIdentifier(identifier: string): string {
  const at = identifier.lastIndexOf('@');
  if (at > 0) return `${identifier.slice(0, 1)}•••${identifier.slice(at)}`;
  if (!identifier.startsWith('+') || identifier.length < 9) return '•••';
  return `${identifier.slice(0, 3)}${'•'.repeat(identifier.length - 7)}${identifier.slice(-4)}`;
}

import 'server-only';
import type { Account } from '@/domain/accounts/schema';
import { sha256Hex } from '../../random';

/** A reserved domain (RFC 2606): no mail is ever delivered there, and nobody can have an address in it. */
const NOWHERE = '@account.invalid';

/**
 * The placeholder address under which Firebase, which only has passwords for e-mail addresses, keeps the password of an account
 * without one.
 */
export function placeholderEmail(id: string): string {
  return `${sha256Hex(id).slice(0, 40)}${NOWHERE}`;
}

/** The address under which Firebase keeps an account's password. */
export function passwordEmail({ id, email }: Pick<Account, 'id' | 'email'>): string {
  return email ?? placeholderEmail(id);
}

export function isStandIn(email: string | undefined): boolean {
  return email?.endsWith(NOWHERE) ?? false;
}

import 'server-only';
import type { Account } from '@/domain/accounts/schema';
import { sha256Hex } from '../../random';

/** RFC 2606: no mail ever goes there, and nobody can have an address in it. */
const NOWHERE = '@account.invalid';

/** The address under which Firebase, which knows passwords of e-mail addresses only, keeps the password of an account without one. */
export function standInEmail(id: string): string {
  return `${sha256Hex(id).slice(0, 40)}${NOWHERE}`;
}

/** The address an account's password is kept under. */
export function passwordEmail({ id, email }: Pick<Account, 'id' | 'email'>): string {
  return email ?? standInEmail(id);
}

export function isStandIn(email: string | undefined): boolean {
  return email?.endsWith(NOWHERE) ?? false;
}

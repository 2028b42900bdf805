import 'server-only';
import { searchWordsOf, type Account } from '@/domain/accounts/schema';
import { passwordFault } from '@/domain/accounts/password-rule';
import { problem } from '@/domain/shared/problem';
import type { NewAccount } from './port';

/** The document of a new account. */
export function newAccount(id: string, account: Omit<NewAccount, 'password'>, now: string): Account {
  return {
    id,
    name: account.name,
    role: account.role,
    locale: account.locale,
    ...(account.email !== undefined && { email: account.email }),
    ...(account.phone !== undefined && { phone: account.phone }),
    status: 'active',
    verified: account.role !== 'doctor',
    searchWords: searchWordsOf(account),
    createdAt: now,
    version: 1,
  };
}

/** The account's identifiers, one or two. */
export function identifiersOf({ email, phone }: Pick<NewAccount, 'email' | 'phone'>): string[] {
  return [email, phone].filter((name) => name !== undefined);
}

/** Throws `weak-password`, at `field`, for a password this person may not choose. */
export function requireGoodPassword(
  password: string,
  owner: Pick<NewAccount, 'name' | 'role' | 'email' | 'phone'>,
  field = 'password',
): void {
  const weak = passwordFault(password, owner.role, [...identifiersOf(owner), owner.name]);
  if (weak !== null) throw problem('weak-password', { errors: [{ at: field, code: weak }] });
}

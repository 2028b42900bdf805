import 'server-only';
import { searchWordsOf, type Account } from '@/domain/accounts/schema';
import { passwordFault } from '@/domain/accounts/password-rule';
import { problem } from '@/domain/shared/problem';
import type { NewAccount } from './port';

/** The document of a new account. */
export function newAccount(id: string, wanted: Omit<NewAccount, 'password'>, now: string): Account {
  return {
    id,
    name: wanted.name,
    role: wanted.role,
    locale: wanted.locale,
    ...(wanted.email !== undefined && { email: wanted.email }),
    ...(wanted.phone !== undefined && { phone: wanted.phone }),
    status: 'active',
    verified: wanted.role !== 'doctor',
    searchWords: searchWordsOf(wanted),
    createdAt: now,
    version: 1,
  };
}

/** The account's identifiers, one or two. */
export function identifiersOf({ email, phone }: Pick<NewAccount, 'email' | 'phone'>): string[] {
  return [email, phone].filter((name) => name !== undefined);
}

/** Throws `weak-password`, at `field`, for a password this person may not choose. */
export function requireGoodPassword(password: string, whose: Pick<NewAccount, 'name' | 'email' | 'phone'>, field = 'password'): void {
  const weak = passwordFault(password, [...identifiersOf(whose), whose.name]);
  if (weak !== null) throw problem('weak-password', { errors: [{ at: field, code: weak }] });
}

import 'server-only';
import { searchWordsOf, type Account } from '@/domain/accounts/schema';
import { passwordFault } from '@/domain/accounts/password-rule';
import { problem } from '@/domain/shared/problem';
import type { NewAccount } from './port';

/**
 * The document of a new account; for `existing`, the account of a child until now, the same with its first identifiers.
 */
export function newAccount(id: string, account: Omit<NewAccount, 'password'>, now: string, existing?: Account): Account {
  const { email, phone, locale, timeZone } = account;
  const names = { ...(email !== undefined && { email }), ...(phone !== undefined && { phone }) };
  if (existing) {
    return { ...existing, ...names, locale, searchWords: searchWordsOf({ ...existing, ...names }), version: existing.version + 1 };
  }
  return {
    id,
    name: account.name,
    role: account.role,
    locale,
    ...(timeZone !== undefined && { timeZone }),
    ...names,
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

import { z } from 'zod';
import { idOf } from '@/domain/shared/ids';
import { LocalNames } from '@/domain/shared/local-names';
import { Role } from '@/domain/shared/principal';
import { E164, Instant, Locale, Version } from '@/domain/shared/primitives';

export const AccountStatus = z.enum(['active', 'suspended']);
export type AccountStatus = z.infer<typeof AccountStatus>;

/** An account on the platform. Medical and professional facts are in the person's profile. */
export const Account = z.object({
  id: idOf('usr'),
  name: z.string().min(1).max(120),
  /** A doctor's name in other scripts, as their profile has it. */
  localNames: LocalNames.optional(),
  role: Role,
  email: z.string().max(254).optional(),
  phone: E164.optional(),
  locale: Locale,
  /** Of the person's calendar; India's where it is absent. Checked where it comes in. */
  timeZone: z.string().optional(),
  status: AccountStatus,
  /** The reason an admin gave for the last suspension or restoration. */
  statusReason: z.string().max(500).optional(),
  /** Doctors are verified by an admin; everybody else is verified from the start. */
  verified: z.boolean(),
  /** Made by {@link searchWordsOf} for the admin's search; the store indexes only keyed hashes of it. */
  searchWords: z.array(z.string()),
  createdAt: Instant,
  version: Version,
});
export type Account = z.infer<typeof Account>;

/** The reply of `me` and of the sign-in endpoints. */
export const User = Account.pick({ id: true, name: true, role: true, email: true, phone: true, locale: true, verified: true });
export type User = z.infer<typeof User>;

/** The account as its owner sees it. */
export function toUser(account: Account): User {
  return User.parse(account);
}

/** Search terms are cut to this length, so longer common prefixes compare equal. */
const SEARCH_LETTERS_MAX = 12;

/**
 * Terms the admin's search compares: every prefix of every word of the name, the whole identifiers, and the domain of an e-mail
 * address.
 */
export function searchWordsOf({ name, email, phone }: { name: string; email?: string | undefined; phone?: string | undefined }): string[] {
  const prefixes = searchTermsOf(name).flatMap((word) => Array.from({ length: word.length }, (_, i) => word.slice(0, i + 1)));
  const addresses = email === undefined ? [] : [email, email.slice(email.lastIndexOf('@'))];
  return [...new Set([...prefixes, ...addresses, ...(phone === undefined ? [] : [phone])])];
}

/** The words of a name or of an admin's query, cut to what the search compares. */
export function searchTermsOf(text: string): string[] {
  const words = text
    .toLowerCase()
    .normalize('NFKC')
    .split(/[^\p{L}\p{M}\p{N}]+/u);
  return words.filter(Boolean).map((word) => word.slice(0, SEARCH_LETTERS_MAX));
}

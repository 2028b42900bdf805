import { z } from 'zod';
import { idOf } from '@/domain/shared/ids';
import { Role } from '@/domain/shared/principal';
import { E164, Instant, Locale, Version } from '@/domain/shared/primitives';

export const AccountStatus = z.enum(['active', 'suspended']);
export type AccountStatus = z.infer<typeof AccountStatus>;

/** Who somebody is on the platform. What they are to medicine stands in their profile. */
export const Account = z.object({
  id: idOf('usr'),
  name: z.string().min(1).max(120),
  role: Role,
  email: z.string().max(254).optional(),
  phone: E164.optional(),
  locale: Locale,
  status: AccountStatus,
  /** Why an admin last suspended or restored it. */
  statusReason: z.string().max(500).optional(),
  /** Doctors are verified by an admin; everybody else is from the start. */
  verified: z.boolean(),
  /** What {@link searchWordsOf} makes for the admin's search; the store keeps only keyed hashes of it in the open. */
  searchWords: z.array(z.string()),
  createdAt: Instant,
  version: Version,
});
export type Account = z.infer<typeof Account>;

/** What `me` and the sign-in calls answer. */
export const User = Account.pick({ id: true, name: true, role: true, email: true, phone: true, locale: true, verified: true });
export type User = z.infer<typeof User>;

/** The account as its owner sees it. */
export function toUser(account: Account): User {
  return User.parse(account);
}

/** Words that begin alike for so long are the same word to the admin's search. */
const SEARCH_LETTERS_MAX = 12;

/** What the admin's search compares: every beginning of every word of the name, the identifiers whole, and where an e-mail address is kept. */
export function searchWordsOf({ name, email, phone }: { name: string; email?: string | undefined; phone?: string | undefined }): string[] {
  const prefixes = searchTermsOf(name).flatMap((word) => Array.from({ length: word.length }, (_, i) => word.slice(0, i + 1)));
  const addresses = email === undefined ? [] : [email, email.slice(email.lastIndexOf('@'))];
  return [...new Set([...prefixes, ...addresses, ...(phone === undefined ? [] : [phone])])];
}

/** The words of a name, or of what an admin typed to find one, as far as the search compares them. */
export function searchTermsOf(text: string): string[] {
  const words = text
    .toLowerCase()
    .normalize('NFKC')
    .split(/[^\p{L}\p{M}\p{N}]+/u);
  return words.filter(Boolean).map((word) => word.slice(0, SEARCH_LETTERS_MAX));
}

import { z } from 'zod';

/**
 * The schema of one kind of id: `idOf('apt')` accepts `apt_` followed by 12 to 40 letters and digits. Every kind has a typed
 * prefix, which its feature names in the registry, and random letters after it. Ids are never ordered by time: Firestore slows
 * down on keys that only grow, and an id that tells when something happened tells too much.
 */
export function idOf<P extends string>(prefix: P) {
  return z.string().regex(new RegExp(`^${prefix}_[0-9a-zA-Z]{12,40}$`), 'wrong-format');
}

import { z } from 'zod';

/**
 * The schema of one kind of id: `idOf('apt')` accepts `apt_` followed by 12 to 40 letters and digits. Every kind has a typed
 * prefix, declared by its feature in the registry, followed by random letters. Ids are never ordered by time: Firestore slows
 * down on monotonically increasing keys, and a timestamp in an id would leak when the record was created.
 */
export function idOf<P extends string>(prefix: P) {
  return z.string().regex(new RegExp(`^${prefix}_[0-9a-zA-Z]{12,40}$`), 'wrong-format');
}

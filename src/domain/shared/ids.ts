import { z } from 'zod';

/**
 * Every kind of id has a typed prefix and random letters after it. Ids are never ordered by time: Firestore slows down on
 * keys that only grow, and an id that tells when something happened tells too much.
 */
export const ID_PREFIXES = [
  'usr',
  'apt',
  'con',
  'org',
  'mem',
  'ses',
  'evt',
  'msg',
  'sig',
  'phm',
  'lnk',
  'req',
  'chg',
  'log',
  'room',
  'fil',
] as const;
export type IdPrefix = (typeof ID_PREFIXES)[number];

/** The schema of one kind of id, `idOf('apt')` accepts `apt_` followed by 12 to 40 letters and digits. */
export function idOf<P extends IdPrefix>(prefix: P) {
  return z.string().regex(new RegExp(`^${prefix}_[0-9a-zA-Z]{12,40}$`), 'wrong-format');
}

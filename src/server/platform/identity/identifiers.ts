import 'server-only';
import { readIdentifier } from '@/domain/accounts/identifier';
import { deriveKey, keyedHash } from '../seal';
import type { Store } from '../store/port';
import { identifiers } from './collections';

/** The pointer id of a normalised e-mail address or telephone number. */
export type PointerId = (identifier: string) => string;
export type Pointers = { pointerId: PointerId; userIdOf: (identifier: string) => Promise<string | null> };

/** Maps identifiers to accounts by a keyed hash that only this installation can compute. */
export function identifierPointers({ store, secret }: { store: Store; secret: string }): Pointers {
  const key = deriveKey(secret, 'identity.identifier');
  const pointerId: PointerId = (identifier) => keyedHash(key, identifier);
  return {
    pointerId,
    async userIdOf(identifier) {
      const normal = readIdentifier(identifier);
      const pointer = normal === null ? null : await store.get(identifiers, pointerId(normal.value));
      return pointer?.userId ?? null;
    },
  };
}

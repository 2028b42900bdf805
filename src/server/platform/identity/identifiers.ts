import 'server-only';
import { readIdentifier } from '@/domain/accounts/identifier';
import { deriveKey, keyedHash } from '../seal';
import type { Store } from '../store/port';
import { identifiers } from './collections';

/** Where an e-mail address or telephone number in its one form points to its account. */
export type PointerId = (identifier: string) => string;
export type Pointers = { pointerId: PointerId; userIdOf: (identifier: string) => Promise<string | null> };

/** From identifiers to accounts, by a hash only this installation can make. */
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

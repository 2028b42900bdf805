import 'server-only';
import { createHash, type KeyObject } from 'node:crypto';
import { deriveKey, keyedHash, sealWithKey, unsealWithKey } from '../seal';

/** What the sealing layer needs of the installation's secrets. */
export type SealKeys = {
  /** Seals a text under today's key for one document; the answer begins with the key's id. */
  seal: (collection: string, id: string, text: string) => string;
  /** Throws when no key of ours opens it: a lost key is never an empty field. */
  open: (collection: string, id: string, sealed: string) => string;
  /** The keyed hash a blind field is compared by. */
  blind: (collection: string, field: string, value: unknown) => string;
};

/**
 * The keys of an installation from its secrets, oldest first. The newest seals, all open, and a key is known by its
 * fingerprint, so adding a secret is all it takes to rotate. The blind hashes hang on the first one, which therefore stays.
 * Each collection has keys of its own, derived once.
 */
export function sealKeys(secrets: readonly [string, ...string[]]): SealKeys {
  const byId = new Map(secrets.map((secret) => [keyIdOf(secret), secret]));
  const newest = keyIdOf(secrets.at(-1) ?? secrets[0]);
  const derived = new Map<string, KeyObject>();

  function keyFor(purpose: string, secret: string): KeyObject {
    const name = `${keyIdOf(secret)} ${purpose}`;
    const key = derived.get(name) ?? deriveKey(secret, purpose);
    derived.set(name, key);
    return key;
  }

  function sealingKey(id: string, collection: string): KeyObject {
    const known = derived.get(`${id} store.seal ${collection}`);
    if (known) return known;
    const secret = byId.get(id);
    if (secret === undefined) throw new Error(`${collection}: sealed under a key this installation does not have`);
    return keyFor(`store.seal ${collection}`, secret);
  }

  return {
    seal: (collection, id, text) => `${newest}.${sealWithKey(text, sealingKey(newest, collection), placeOf(collection, id))}`,
    open(collection, id, sealed) {
      const [keyId = '', body = ''] = sealed.split('.');
      const text = unsealWithKey(body, sealingKey(keyId, collection), placeOf(collection, id));
      if (text === null) throw new Error(`${collection}: a sealed field does not open`);
      return text;
    },
    blind: (collection, field, value) =>
      keyedHash(keyFor('store.blind', secrets[0]), JSON.stringify([collection, field, value])),
  };
}

/** A sealed field belongs to one document: copied into another, it does not open. */
function placeOf(collection: string, id: string): string {
  return `${collection}/${id}`;
}

const ids = new Map<string, string>();

/** The name of a key in public: it tells which secret is meant, and nothing of it. */
export function keyIdOf(secret: string): string {
  const id = ids.get(secret) ?? createHash('sha256').update(`key id ${secret}`).digest('base64url').slice(0, 8);
  ids.set(secret, id);
  return id;
}

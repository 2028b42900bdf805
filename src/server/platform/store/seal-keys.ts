import 'server-only';
import { createHash, type KeyObject } from 'node:crypto';
import { deriveKey, keyedHash, sealWithKey, unsealWithKey } from '../seal';

/** The keys the sealing layer derives from the installation's secrets. */
export type SealKeys = {
  /** Seals a text under the current key for one document; the result begins with the key's id. */
  seal: (collection: string, id: string, text: string) => string;
  /** Throws {@link UnknownKey} when none of our keys opens it: a lost key must never look like an empty field. */
  open: (collection: string, id: string, sealed: string) => string;
  /** The id of the current sealing key. */
  newest: () => string;
  /** The keyed hash by which a blind field is compared. */
  blind: (collection: string, field: string, value: unknown) => string;
};

/** A text is sealed under a key that none of the installation's secrets gives. */
export class UnknownKey extends Error {
  readonly keyId: string;

  constructor(collection: string, keyId: string) {
    super(`${collection}: sealed under a key this installation does not have`);
    this.name = 'UnknownKey';
    this.keyId = keyId;
  }
}

/** How often a sealing process checks for newly added secrets, in milliseconds. */
export const RECHECK_MS = 1000;

/**
 * The installation's keys, derived from its secrets, oldest first. The newest seals, all open, and a key is identified by its
 * fingerprint, so adding a secret is all it takes to rotate. Blind hashes depend on the first secret, which therefore must
 * stay. Each collection has its own keys, derived once. `readAgain` returns secrets that may be added while the process runs:
 * it is called for a text under an unknown key, and at most every second when sealing.
 */
export function sealKeys(secrets: readonly [string, ...string[]], readAgain?: () => readonly string[]): SealKeys {
  const byId = new Map<string, string>();
  const derived = new Map<string, KeyObject>();
  let newest = secrets[0];
  let lookedAt = performance.now();

  /** Known secrets stay known: a removed one may still be needed for documents read a moment ago. */
  function know(all: readonly string[]): void {
    for (const secret of all) byId.set(keyIdOf(secret), secret);
    newest = all.at(-1) ?? newest;
  }

  function lookAgain(): void {
    lookedAt = performance.now();
    if (readAgain) know(readAgain());
  }

  function newestKey(): string {
    if (readAgain && performance.now() - lookedAt >= RECHECK_MS) lookAgain();
    return keyIdOf(newest);
  }

  function keyFor(purpose: string, secret: string): KeyObject {
    const name = `${keyIdOf(secret)} ${purpose}`;
    const key = derived.get(name) ?? deriveKey(secret, purpose);
    derived.set(name, key);
    return key;
  }

  function sealingKey(id: string, collection: string): KeyObject {
    const known = derived.get(`${id} store.seal ${collection}`);
    if (known) return known;
    if (!byId.has(id)) lookAgain();
    const secret = byId.get(id);
    if (secret === undefined) throw new UnknownKey(collection, id);
    return keyFor(`store.seal ${collection}`, secret);
  }

  know(secrets);
  return {
    seal(collection, id, text) {
      const keyId = newestKey();
      return `${keyId}.${sealWithKey(text, sealingKey(keyId, collection), placeOf(collection, id))}`;
    },
    open(collection, id, sealed) {
      const [, body = ''] = sealed.split('.');
      const text = unsealWithKey(body, sealingKey(keyIdOfText(sealed), collection), placeOf(collection, id));
      if (text === null) throw new Error(`${collection}: a sealed field does not open`);
      return text;
    },
    newest: newestKey,
    blind: (collection, field, value) => keyedHash(keyFor('store.blind', secrets[0]), JSON.stringify([collection, field, value])),
  };
}

/** A sealed field is bound to its document: copied into another, it does not open. */
function placeOf(collection: string, id: string): string {
  return `${collection}/${id}`;
}

/** The id of the key a text is sealed under. */
export function keyIdOfText(sealed: string): string {
  return sealed.split('.', 1)[0] ?? '';
}

const ids = new Map<string, string>();

/** A key's public id, which reveals nothing of the secret. */
export function keyIdOf(secret: string): string {
  const id = ids.get(secret) ?? createHash('sha256').update(`key id ${secret}`).digest('base64url').slice(0, 8);
  ids.set(secret, id);
  return id;
}

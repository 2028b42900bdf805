import 'server-only';
import { createHash, type KeyObject } from 'node:crypto';
import { deriveKey, keyedHash, sealWithKey, unsealWithKey } from '../seal';

/** What the sealing layer needs of the installation's secrets. */
export type SealKeys = {
  /** Seals a text under today's key for one document; the answer begins with the key's id. */
  seal: (collection: string, id: string, text: string) => string;
  /** Throws {@link UnknownKey} when no key of ours opens it: a lost key is never an empty field. */
  open: (collection: string, id: string, sealed: string) => string;
  /** The id of the key that seals now. */
  newest: () => string;
  /** The keyed hash a blind field is compared by. */
  blind: (collection: string, field: string, value: unknown) => string;
};

/** A text is sealed under a key that is made from none of the installation's secrets. */
export class UnknownKey extends Error {
  readonly keyId: string;

  constructor(collection: string, keyId: string) {
    super(`${collection}: sealed under a key this installation does not have`);
    this.name = 'UnknownKey';
    this.keyId = keyId;
  }
}

/** Between two looks of a process that seals at the secrets it was not told of. */
export const RECHECK_MS = 1000;

/**
 * The keys of an installation from its secrets, oldest first. The newest seals, all open, and a key is known by its
 * fingerprint, so adding a secret is all it takes to rotate. The blind hashes hang on the first one, which therefore stays.
 * Each collection has keys of its own, derived once. `readAgain` is for secrets that may be added while the process runs: it is
 * asked when a text is met under a key unknown so far, and every second by who seals.
 */
export function sealKeys(secrets: readonly [string, ...string[]], readAgain?: () => readonly string[]): SealKeys {
  const byId = new Map<string, string>();
  const derived = new Map<string, KeyObject>();
  let newest = secrets[0];
  let lookedAt = performance.now();

  /** What was known stays known: a secret that is taken away may still be needed by what was read a moment ago. */
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

/** A sealed field belongs to one document: copied into another, it does not open. */
function placeOf(collection: string, id: string): string {
  return `${collection}/${id}`;
}

/** Under which key a text is sealed. */
export function keyIdOfText(sealed: string): string {
  return sealed.split('.', 1)[0] ?? '';
}

const ids = new Map<string, string>();

/** The name of a key in public: it tells which secret is meant, and nothing of it. */
export function keyIdOf(secret: string): string {
  const id = ids.get(secret) ?? createHash('sha256').update(`key id ${secret}`).digest('base64url').slice(0, 8);
  ids.set(secret, id);
  return id;
}

import 'server-only';
import { createCipheriv, createDecipheriv, createHmac, createSecretKey, hkdfSync, randomBytes, type KeyObject } from 'node:crypto';

const IV_BYTES = 12;
const TAG_BYTES = 16;
const BLIND_BYTES = 16;

/**
 * A 256-bit key for one purpose. Frequently used keys are derived once and kept as key objects: importing raw bytes on every
 * call costs four times the encryption itself.
 */
export function deriveKey(secret: string, purpose: string): KeyObject {
  return createSecretKey(Buffer.from(hkdfSync('sha256', secret, 'arogyamitra', purpose, 32)));
}

/** Seals a text with AES-256-GCM under a key derived from `secret` for `purpose`. */
export function seal(text: string, secret: string, purpose: string): string {
  return sealWithKey(text, deriveKey(secret, purpose), '');
}

/** Opens what {@link seal} made; null when it was made with another secret, or modified. */
export function unseal(sealed: string, secret: string, purpose: string): string | null {
  return unsealWithKey(sealed, deriveKey(secret, purpose), '');
}

/** Seals a text under a key, bound to `place`: copied to another place it does not open. */
export function sealWithKey(text: string, key: KeyObject, place: string): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  cipher.setAAD(Buffer.from(place));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url');
}

/** Opens what {@link sealWithKey} made; null with another key, at another place, or when it was modified. */
export function unsealWithKey(sealed: string, key: KeyObject, place: string): string | null {
  try {
    const bytes = Buffer.from(sealed, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV_BYTES));
    decipher.setAAD(Buffer.from(place));
    decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}

/**
 * A keyed fingerprint (HMAC-SHA-256, 128 bits, base64url). A telephone number behind a plain hash can be found by brute force;
 * behind this only with the key.
 */
export function keyedHash(key: KeyObject, text: string): string {
  return createHmac('sha256', key).update(text).digest().subarray(0, BLIND_BYTES).toString('base64url');
}

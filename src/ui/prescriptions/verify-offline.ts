import { readClaims, readCode, toBeSigned, type RxClaims } from '@/domain/prescriptions/rx-code';

/** A published key of `/api/prescription-keys`. */
export type KeptKey = { kid: string; x: string };

/**
 * What can be said of a code without a network. `signed` is that the clinic signed exactly this; whether it was cancelled, replaced or
 * handed over since cannot be known. `unknown` is a key this phone has not got, `unable` a browser without Ed25519.
 */
export type OfflineVerdict = { kind: 'signed'; claims: RxClaims; isExpired: boolean } | { kind: 'altered' | 'unknown' | 'unable' };

/** Checks the signature in a code with the keys a phone has kept. `now` is in milliseconds. */
export async function verifyOffline(code: string, keys: readonly KeptKey[], now: number): Promise<OfflineVerdict> {
  const read = readCode(code);
  if (read === null) return { kind: 'altered' };
  const key = keys.find(({ kid }) => kid === read.keyId);
  if (key === undefined) return { kind: 'unknown' };
  const usable = await crypto.subtle
    .importKey('jwk', { kty: 'OKP', crv: 'Ed25519', x: key.x }, 'Ed25519', false, ['verify'])
    .catch(() => null);
  if (usable === null) return { kind: 'unable' };
  const signed = Uint8Array.from(toBeSigned(read.header, read.payload));
  const isSigned = await crypto.subtle.verify('Ed25519', usable, Uint8Array.from(read.signature), signed);
  const claims = isSigned ? readClaims(read.claims) : null;
  if (claims === null) return { kind: 'altered' };
  return { kind: 'signed', claims, isExpired: now >= claims.validUntil * 1000 };
}

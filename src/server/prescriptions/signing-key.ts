import { codeHeader, toBeSigned, toCode } from '@/domain/prescriptions/rx-code';
import type { Ctx, ReadCtx } from '@/server/platform/ctx';
import type { Reader } from '@/server/platform/store/port';
import { signingKeys, type SigningKey } from './collections';

/** A key signs for a year; then the next prescription brings a new one. Those before it go on verifying. */
const KEY_DAYS = 365;
const DAY_MS = 86_400_000;
/** One a year, and those of a rotation by hand. */
const KEYS_MAX = 1000;

/** A key that may be needed; made before a commit, so that the commit's work is the same each time it runs. */
export function spareKey(ctx: Ctx): SigningKey {
  return { id: ctx.newId('rx').slice(-8), ...ctx.ports.signatures.makeKey(), createdAt: ctx.now() };
}

/** The key that signs now, and whether it is the spare one, which then has to be stored. */
export async function currentKey(reader: Reader, spare: SigningKey): Promise<{ key: SigningKey; isNew: boolean }> {
  const [newest] = await reader.find(signingKeys, { orderBy: [['createdAt', 'desc']], limit: 1 });
  const isYoung = newest !== undefined && Date.parse(spare.createdAt) - Date.parse(newest.createdAt) < KEY_DAYS * DAY_MS;
  return isYoung ? { key: newest, isNew: false } : { key: spare, isNew: true };
}

/** The text of a QR over a payload. */
export function signCode(ctx: ReadCtx, key: SigningKey, payload: Uint8Array): string {
  const header = codeHeader(key.id);
  return toCode({ header, payload, signature: ctx.ports.signatures.sign(key.privateKey, toBeSigned(header, payload)) });
}

type PublicKey = { kty: 'OKP'; crv: 'Ed25519'; alg: 'EdDSA'; use: 'sig'; kid: string; x: string };

/** The public halves of all keys, the newest first, as a JWK set. */
export async function listPublicKeys(ctx: ReadCtx): Promise<{ keys: PublicKey[] }> {
  const found = await ctx.read.find(signingKeys, { orderBy: [['createdAt', 'desc']], limit: KEYS_MAX });
  return {
    keys: found.map(({ id: kid, publicKey: x }) => ({ kty: 'OKP', crv: 'Ed25519', alg: 'EdDSA', use: 'sig', kid, x })),
  };
}

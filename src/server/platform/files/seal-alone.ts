import 'server-only';
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Files } from './port';

const ALGORITHM = 'aes-256-gcm';
const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Seals bytes under a key of their own, bound to the file's id: under another name they do not open. */
export function sealAlone(id: string, bytes: Uint8Array): { key: string; sealed: Uint8Array } {
  const [key, iv] = [randomBytes(KEY_BYTES), randomBytes(IV_BYTES)];
  const cipher = createCipheriv(ALGORITHM, key, iv);
  cipher.setAAD(Buffer.from(id));
  const body = [cipher.update(bytes), cipher.final()];
  return { key: key.toString('base64url'), sealed: Buffer.concat([iv, cipher.getAuthTag(), ...body]) };
}

/** Opens a sealed file; null where there is none. Throws for another key and for altered bytes. */
export async function openSealed(files: Pick<Files, 'read'>, id: string, key: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const stream = await files.read(id);
  if (stream === null) return null;
  const sealed = new Uint8Array(await new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer());
  const decipher = createDecipheriv(ALGORITHM, Buffer.from(key, 'base64url'), sealed.subarray(0, IV_BYTES));
  decipher.setAAD(Buffer.from(id));
  decipher.setAuthTag(sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  return new Uint8Array(Buffer.concat([decipher.update(sealed.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]));
}

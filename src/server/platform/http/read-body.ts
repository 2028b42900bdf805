import 'server-only';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { z } from 'zod';
import { problem } from '@/domain/shared/problem';
import { formToObject } from './form-to-object';
import type { HttpRequest } from './http-request';

const inflate = promisify(gunzip);

/** The default body limit of an endpoint, in bytes. */
export const BODY_BYTES_MAX = 65_536;

/**
 * Reads at most `max` bytes of the body as UTF-8, counted after inflation where it is sent with `Content-Encoding: gzip`. Throws
 * `too-large`, `wrong-type` for any other encoding, and `bad-request` when the sender hung up or the body is not what it says.
 */
export async function readText(request: HttpRequest, max = BODY_BYTES_MAX): Promise<string> {
  const bytes = await (isGzipped(request) ? readInflated(request, max) : readBytes(request, max));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw problem('bad-request', { errors: [{ at: '', code: 'not-utf8' }] });
  }
}

/** Throws `wrong-type` for an encoding that is not read here. */
function isGzipped(request: HttpRequest): boolean {
  const encoding = request.headers.get('content-encoding')?.trim().toLowerCase() ?? 'identity';
  if (!['gzip', 'x-gzip', 'identity', ''].includes(encoding)) throw problem('wrong-type');
  return encoding.endsWith('gzip');
}

/** The sent bytes have the same bound, so what is inflated at once is bounded too; zlib stops at `max` and holds no more. */
async function readInflated(request: HttpRequest, max: number): Promise<Uint8Array<ArrayBuffer>> {
  const sent = await readBytes(request, max);
  try {
    return new Uint8Array(await inflate(sent, { maxOutputLength: max }));
  } catch (error) {
    if (error instanceof RangeError) throw problem('too-large');
    throw problem('bad-request', { errors: [{ at: '', code: 'not-gzip' }] });
  }
}

/** Reads at most `max` bytes of the body. Throws `too-large`, and `bad-request` when the sender hung up. */
export async function readBytes(request: HttpRequest, max: number): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get('content-length') ?? 0) > max) throw problem('too-large');
  const reader = request.body?.getReader();
  if (!reader) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  const read = () => reader.read().catch(() => Promise.reject(problem('bad-request', { errors: [{ at: '', code: 'cut-short' }] })));
  for (let part = await read(); !part.done; part = await read()) {
    size += part.value.byteLength;
    if (size > max) {
      // Not awaited: when the body has been teed, one branch only cancels after the other.
      reader.cancel().catch(() => undefined);
      throw problem('too-large');
    }
    chunks.push(part.value);
  }
  return Buffer.concat(chunks);
}

/** The media type without its parameters, lower case. */
export function mediaType(request: HttpRequest): string {
  return (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}

/** Decodes the body before its schema: JSON, an HTML form, or text where the endpoint takes text. */
export function decodeBody(type: string, text: string, schema: z.ZodType): unknown {
  if (type === 'application/x-www-form-urlencoded') return formToObject(new URLSearchParams(text), schema);
  if (type === 'text/csv') return text;
  if (type !== 'application/json' && !(type === '' && text === '')) throw problem('wrong-type');
  if (text === '') return {};
  try {
    return JSON.parse(text);
  } catch {
    throw problem('bad-request', { errors: [{ at: '', code: 'not-json' }] });
  }
}

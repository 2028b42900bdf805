import 'server-only';
import { createHash } from 'node:crypto';
import { problem } from '@/domain/shared/problem';
import { localPath } from './form-response';
import { httpReply, type HttpReply } from './http-reply';
import type { HttpRequest } from './http-request';
import { mediaType, readBytes } from './read-body';

/** A file that was sent. `form` is what a form without script says beside it, null where the body is the file. */
export type Upload = { bytes: Uint8Array; sha256: string; form: FormData | null };

/**
 * Reads a file, as the body itself where its type is `type`, or as the field `file` of a form. Throws `too-large`, `wrong-type`, and
 * `bad-request` for a form without a file.
 */
export async function readUpload(request: HttpRequest, type: string, bytesMax: number): Promise<Upload> {
  const sent = mediaType(request);
  if (sent !== type && sent !== 'multipart/form-data') throw problem('wrong-type');
  const bytes = await readBytes(request, bytesMax);
  if (sent === type) return upload(bytes, null);
  const form = await formOf(bytes, request.headers.get('content-type') ?? '');
  const file = form.get('file');
  if (!(file instanceof Blob) || file.size === 0) throw problem('bad-request', { errors: [{ at: 'file', code: 'required' }] });
  return upload(new Uint8Array(await file.arrayBuffer()), form);
}

function upload(bytes: Uint8Array, form: FormData | null): Upload {
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex'), form };
}

async function formOf(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<FormData> {
  try {
    return await new Response(bytes, { headers: { 'content-type': type } }).formData();
  } catch {
    throw problem('bad-request', { errors: [{ at: 'file', code: 'cut-short' }] });
  }
}

/** Leads the browser to where the form's `_then` says, with a `{name}` of the reply filled in. */
export function redirectUpload<B>(form: FormData, reply: B, name: string & keyof B): HttpReply<B> {
  const then = form.get('_then');
  const place = typeof then === 'string' ? then.replace(`{${name}}`, encodeURIComponent(String(reply[name]))) : '/';
  return httpReply(303, reply, { location: localPath(place) ?? '/' });
}

import 'server-only';
import { fileName } from '@/domain/files/schema';
import type { fileApi } from '@/domain/files/api';
import { problem } from '@/domain/shared/problem';
import { FILE_POLICY } from '../../../../server/api-headers.mjs';
import type { LocalFileLinks, OpenFile } from '../files/port';
import type { Platform } from '../platform';
import { byteRange, contentRange, type ByteRange } from './byte-range';
import type { BytesInput } from './bytes-route';
import { mediaType } from './read-body';

/** Receives an upload's bytes. Throws as {@link LocalFileLinks.receive}; `not-found` where files are stored elsewhere. */
export async function receiveFile({ platform, params, query, request }: BytesInput<typeof fileApi.upload>): Promise<Response> {
  await localLinksOf(platform).receive(params.id, query, { type: mediaType(request), body: request.body });
  return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } });
}

/** Begins a file in parts. Throws as {@link receiveFile}. */
export async function startParts({ platform, params, query }: BytesInput<typeof fileApi.startParts>): Promise<Response> {
  const location = await localLinksOf(platform).startParts(params.id, query);
  return new Response(null, { status: 201, headers: { 'cache-control': 'no-store', location } });
}

/** Receives a part and answers what is there, as Cloud Storage does. Throws as {@link LocalFileLinks.receivePart}. */
export async function receivePart({ platform, params, query, request }: BytesInput<typeof fileApi.sendPart>): Promise<Response> {
  const links = localLinksOf(platform);
  const said = contentRange(request.headers.get('content-range'));
  if (said?.total !== query.size) throw problem('bad-request', { errors: [{ at: 'content-range', code: 'wrong-range' }] });
  const bytes = await links.receivePart(params.id, query, { range: said.range, body: request.body });
  const headers = { 'cache-control': 'no-store', ...(bytes > 0 && { range: `bytes=0-${bytes - 1}` }) };
  return new Response(null, { status: bytes === query.size ? 204 : 308, headers });
}

/** Sends a file, or the requested range of it. Throws `not-found`. */
export async function sendFile({ platform, params, query, request }: BytesInput<typeof fileApi.download>): Promise<Response> {
  const file = await localLinksOf(platform).open(params.id, query);
  const etag = `"${file.sha256}"`;
  const unchanged = [null, etag].includes(request.headers.get('if-range'));
  const range = unchanged ? byteRange(request.headers.get('range'), file.bytes) : 'whole';
  const headers = new Headers({
    'accept-ranges': 'bytes',
    // Files are private, and must not be recompressed on the way, or ranges would not match.
    'cache-control': 'private, no-store, no-transform',
    'content-disposition': `${query.show}; filename="${fileName(query.name, file.contentType)}"`,
    'content-security-policy': FILE_POLICY,
    'content-type': file.contentType === 'text/csv' ? 'text/csv; charset=utf-8' : file.contentType,
    'cross-origin-resource-policy': 'same-origin',
    etag,
    'x-content-type-options': 'nosniff',
  });
  return bytesOf(file, range, headers);
}

function bytesOf(file: OpenFile, range: ByteRange, headers: Headers): Response {
  if (range === 'none') {
    headers.set('content-range', `bytes */${file.bytes}`);
    return new Response(null, { status: 416, headers });
  }
  const { from, to } = range === 'whole' ? { from: 0, to: file.bytes - 1 } : range;
  headers.set('content-length', String(to - from + 1));
  if (range !== 'whole') headers.set('content-range', `bytes ${from}-${to}/${file.bytes}`);
  return new Response(file.slice(from, to), { status: range === 'whole' ? 200 : 206, headers });
}

function localLinksOf(platform: Platform): LocalFileLinks {
  if (!platform.files.links) throw problem('not-found');
  return platform.files.links;
}

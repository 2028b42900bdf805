import 'server-only';
import { byteRange } from './byte-range';
import { httpReply, type HttpReply } from './http-reply';
import type { HttpRequest } from './http-request';

/** Bytes that can be had from anywhere on; `slice` includes both ends, and opens nothing before the first is read. */
type Ranged = { type: string; bytes: number; slice: (from: number, to: number) => AsyncGenerator<Uint8Array> };

/** Replies with the bytes, or with the range of them that a player asks for; private, and never stored. */
export function rangeReply(request: HttpRequest, { type, bytes, slice }: Ranged): HttpReply<ReadableStream<Uint8Array> | undefined> {
  const range = byteRange(request.headers.get('range'), bytes);
  const headers = { 'accept-ranges': 'bytes', 'cache-control': 'private, no-store, no-transform', 'x-content-type-options': 'nosniff' };
  if (range === 'none') return httpReply(416, undefined, { ...headers, 'content-range': `bytes */${bytes}` });
  const { from, to } = range === 'whole' ? { from: 0, to: bytes - 1 } : range;
  const sized = { ...headers, 'content-type': type, 'content-length': String(to - from + 1) };
  if (range === 'whole') return httpReply(200, streamOf(slice(from, to)), sized);
  return httpReply(206, streamOf(slice(from, to)), { ...sized, 'content-range': `bytes ${from}-${to}/${bytes}` });
}

function streamOf(chunks: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const next = await chunks.next();
      if (next.done === true) controller.close();
      else controller.enqueue(next.value);
    },
    cancel: async () => void (await chunks.return(undefined)),
  });
}

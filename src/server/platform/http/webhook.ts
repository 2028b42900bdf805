import 'server-only';
import type { z } from 'zod';
import type { Endpoint, QueryOf } from '@/domain/shared/endpoint';
import { problem } from '@/domain/shared/problem';
import { makeCtx, type Ctx } from '../ctx';
import type { SignedRequest } from '../notify/port';
import { addressOf } from './authenticate';
import { handleRequest } from './handle-request';
import type { HttpRequest } from './http-request';
import { readLinkQuery } from './parse-request';
import { readBytes } from './read-body';
import type { Handler } from './route';

type AnyEndpoint = Endpoint<z.ZodType, z.ZodType, z.ZodType, z.ZodType>;
type WebhookInput<E> = { ctx: Ctx; query: QueryOf<E>; signed: SignedRequest };

/**
 * The handler of an endpoint that a provider of ours calls. It has no session, no origin and no idempotency key: `use` checks the
 * signature over the raw body and returns null where there is none, and then there is nothing at this address, nor where a
 * parameter is missing. A text is the reply's body. What is sent twice must do nothing the second time.
 */
export function webhook<E extends AnyEndpoint>(endpoint: E, use: (input: WebhookInput<E>) => Promise<string | null>): Handler {
  const handler = (request: HttpRequest) =>
    handleRequest(endpoint, request, async (platform, requestId) => {
      await platform.limiter.spend(endpoint.limit, { userId: null, address: addressOf(request) });
      const url = new URL(request.url);
      const query = readLinkQuery(endpoint, url) as QueryOf<E>;
      const body = endpoint.method === 'GET' ? new Uint8Array() : await readBytes(request, endpoint.bodyBytesMax ?? 0);
      const signed = { pathAndQuery: `${url.pathname}${url.search}`, headers: request.headers, body };
      const text = await use({ ctx: makeCtx(platform, { principal: null, requestId }), query, signed });
      if (text === null) throw problem('not-found');
      const headers = { 'cache-control': 'no-store', ...(endpoint.produces && { 'content-type': endpoint.produces[0] ?? '' }) };
      return new Response(endpoint.reply ? text : null, { status: endpoint.status[0], headers });
    });
  return Object.assign(handler, { endpoint });
}

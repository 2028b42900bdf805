import 'server-only';
import type { z } from 'zod';
import type { Endpoint, ParamsOf, QueryOf } from '@/domain/shared/endpoint';
import { problem } from '@/domain/shared/problem';
import type { Platform } from '../platform';
import { addressOf } from './authenticate';
import type { HttpRequest } from './http-request';
import { readLinkQuery, readParams } from './parse-request';
import type { Handler } from './route';
import { handleRequest } from './handle-request';

type AnyEndpoint = Endpoint<z.ZodType, z.ZodType, z.ZodType, z.ZodType>;
export type BytesInput<E> = { platform: Platform; params: ParamsOf<E>; query: QueryOf<E>; request: HttpRequest };

/**
 * The handler of an endpoint that streams bytes in or out without buffering them. It is authorised by the signed link alone,
 * not by a session; an invalid link is not found. It changes no document: the meaning of files is recorded through `route`.
 */
export function bytesRoute<E extends AnyEndpoint>(endpoint: E, use: (input: BytesInput<E>) => Promise<Response>): Handler {
  const handler = (request: HttpRequest) =>
    handleRequest(endpoint, request, async (platform) => {
      await platform.limiter.spend(endpoint.limit, { userId: null, address: addressOf(request) });
      const url = new URL(request.url);
      const input = { params: readParams(endpoint, url), query: readLinkQuery(endpoint, url) } as Pick<BytesInput<E>, 'params' | 'query'>;
      if (Number(request.headers.get('content-length') ?? 0) > (endpoint.bodyBytesMax ?? 0)) throw problem('too-large');
      return use({ ...input, platform, request });
    });
  return Object.assign(handler, { endpoint });
}

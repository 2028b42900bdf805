import 'server-only';
import type { z } from 'zod';
import type { Endpoint, ParamsOf, QueryOf } from '@/domain/shared/endpoint';
import { isProblem, problem } from '@/domain/shared/problem';
import type { Platform } from '../platform';
import { addressOf } from './authenticate';
import { readParams, readQuery } from './parse-request';
import type { Handler } from './route';
import { handleRequest } from './handle-request';

type AnyEndpoint = Endpoint<z.ZodType, z.ZodType, z.ZodType, z.ZodType>;
export type BytesInput<E> = { platform: Platform; params: ParamsOf<E>; query: QueryOf<E>; request: Request };

/**
 * The door for bytes, which come in and go out as they are and are never held whole. What opens it is the signed link that
 * leads to it and nothing else, so it asks nobody who they are, and an address that is no such link leads nowhere. It changes
 * no document: what files mean is said through `route`.
 */
export function bytesRoute<E extends AnyEndpoint>(endpoint: E, use: (asked: BytesInput<E>) => Promise<Response>): Handler {
  const handler = (request: Request) =>
    handleRequest(endpoint, request, async (platform) => {
      await platform.limiter.spend(endpoint.limit, { userId: null, address: addressOf(request) });
      const url = new URL(request.url);
      const asked = { params: readParams(endpoint, url), query: readLink(endpoint, url) } as Pick<BytesInput<E>, 'params' | 'query'>;
      if (Number(request.headers.get('content-length') ?? 0) > (endpoint.bodyBytesMax ?? 0)) throw problem('too-large');
      return use({ ...asked, platform, request });
    });
  return Object.assign(handler, { endpoint });
}

/** What a link says; half a link is none, and it is nobody's business which half is missing. */
function readLink(endpoint: AnyEndpoint, url: URL): unknown {
  try {
    return readQuery(endpoint, url);
  } catch (error) {
    throw isProblem(error) ? problem('not-found') : error;
  }
}

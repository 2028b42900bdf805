import 'server-only';
import type { z } from 'zod';
import type { Endpoint, ParamsOf, QueryOf } from '@/domain/shared/endpoint';
import { isProblem, problem } from '@/domain/shared/problem';
import type { Platform } from '../platform';
import { addressOf } from './authenticate';
import type { LimitName } from './limits';
import { readParams, readQuery } from './parse-request';
import type { Handler } from './route';
import { settle } from './handle-request';

type AnyEndpoint = Endpoint<z.ZodType, z.ZodType, z.ZodType, z.ZodType>;
export type BytesAsked<E> = { house: Platform; params: ParamsOf<E>; query: QueryOf<E>; request: Request };

/**
 * The door for bytes, which come in and go out as they are and are never held whole. What opens it is the signed link that
 * leads to it and nothing else, so it asks nobody who they are, and an address that is no such link leads nowhere. It changes
 * no document: what files mean is said through `route`.
 */
export function bytesRoute<E extends AnyEndpoint>(
  contract: E,
  demand: { who: 'anyone'; limit: LimitName },
  use: (asked: BytesAsked<E>) => Promise<Response>,
): Handler {
  const handler = (request: Request) =>
    settle(contract, request, async (house) => {
      await house.limiter.spend(demand.limit, { userId: null, address: addressOf(request) });
      const url = new URL(request.url);
      const asked = { params: readParams(contract, url), query: readLink(contract, url) } as Pick<BytesAsked<E>, 'params' | 'query'>;
      if (Number(request.headers.get('content-length') ?? 0) > (contract.bodyBytesMax ?? 0)) throw problem('too-large');
      return use({ ...asked, house, request });
    });
  return Object.assign(handler, { door: { contract, demand } });
}

/** What a link says; half a link is none, and it is nobody's business which half is missing. */
function readLink(contract: AnyEndpoint, url: URL): unknown {
  try {
    return readQuery(contract, url);
  } catch (error) {
    throw isProblem(error) ? problem('not-found') : error;
  }
}

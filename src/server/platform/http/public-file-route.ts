import 'server-only';
import type { z } from 'zod';
import type { Endpoint } from '@/domain/shared/endpoint';
import { problem } from '@/domain/shared/problem';
import { FILE_POLICY } from '../../../../server/api-headers.mjs';
import { makeCtx, type ReadCtx } from '../ctx';
import { addressOf } from './authenticate';
import { handleRequest } from './handle-request';
import type { HttpRequest } from './http-request';
import { readParams } from './parse-request';
import type { Handler } from './route';

type FileEndpoint = Endpoint<z.ZodType<{ id: string }>, z.ZodType, z.ZodType, z.ZodType>;

/** A file never changes under its id: a day is how long a removed one may still be shown to somebody who has seen it. */
const CACHED_SECONDS = 86_400;

/**
 * The handler of an endpoint that streams a file everybody may see, from wherever files are kept. `check` throws `not-found` for a
 * file that is not public.
 */
export function publicFileRoute(endpoint: FileEndpoint, check: (ctx: ReadCtx, id: string) => Promise<void>): Handler {
  const handler = (request: HttpRequest) =>
    handleRequest(endpoint, request, async (platform, requestId) => {
      await platform.limiter.spend(endpoint.limit, { userId: null, address: addressOf(request) });
      const { id } = readParams(endpoint, new URL(request.url)) as { id: string };
      await check(makeCtx(platform, { principal: null, requestId }), id);
      const file = await platform.files.read(id);
      if (file === null) throw problem('not-found');
      const headers = {
        'cache-control': `public, max-age=${CACHED_SECONDS}`,
        'content-security-policy': FILE_POLICY,
        'content-type': endpoint.produces?.[0] ?? 'application/octet-stream',
        'cross-origin-resource-policy': 'same-origin',
        'x-content-type-options': 'nosniff',
      };
      return new Response(file, { status: 200, headers });
    });
  return Object.assign(handler, { endpoint });
}

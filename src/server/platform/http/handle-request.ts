import 'server-only';
import type { Endpoint } from '@/domain/shared/endpoint';
import type { Problem } from '@/domain/shared/problem';
import { getPlatform, type Platform } from '../platform';
import { newId } from '../random';
import type { HttpRequest } from './http-request';
import { problemResponse, toProblem } from './problem-response';

type ProblemRenderer = (refusal: Problem, platform: Platform) => Response | null;

/**
 * Answers one request in every case: nothing is thrown to the framework, every response has the request's id, and every request
 * one log line. `refused` may present a problem in another form.
 */
export async function handleRequest(
  contract: Pick<Endpoint, 'method' | 'path'>,
  request: HttpRequest,
  work: (platform: Platform, requestId: string) => Promise<Response>,
  refused: ProblemRenderer = () => null,
): Promise<Response> {
  const platform = getPlatform();
  const requestId = requestIdOf(request);
  const started = performance.now();
  let response: Response;
  try {
    response = await work(platform, requestId);
  } catch (error) {
    const refusal = toProblem(error, platform.log.child({ requestId }));
    response = refused(refusal, platform) ?? problemResponse(refusal, requestId);
  }
  response.headers.set('x-request-id', requestId);
  platform.log.info({
    requestId,
    method: contract.method,
    endpoint: contract.path,
    status: response.status,
    ms: Math.round(performance.now() - started),
  });
  return response;
}

/** The request id set by the server in front of Next, or a new one. */
export function requestIdOf(request: HttpRequest): string {
  const requestIdHeader = request.headers.get('x-request-id');
  return requestIdHeader !== null && /^[\w-]{8,64}$/.test(requestIdHeader) ? requestIdHeader : newId('req');
}

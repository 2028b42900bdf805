import { pathFor, type Endpoint, type Method, type QueryOf, type ReplyOf, type SentBodyOf } from '@/domain/shared/endpoint';
import { isProblem, isRetryable, Problem, type ProblemCode } from '@/domain/shared/problem';

/**
 * An endpoint as the browser knows it: its method, path and types. The endpoints themselves stay on the server, because their
 * schemas would bring all of zod to the phone; `of` is never set, it only carries the type.
 */
export type EndpointRef<E> = { method: Method; path: string; of?: E };

/** `endpointRef<typeof appointmentApi.book>('POST', '/api/appointments')`; a test beside it compares it with the endpoint. */
export function endpointRef<E extends Endpoint>(method: E['method'], path: E['path']): EndpointRef<E> {
  return { method, path };
}

/** No answer came: there is no connection, or it is too slow. Whether the server carried the request out is not known. */
export class NetworkError extends Error {
  constructor() {
    super('no answer');
    this.name = 'NetworkError';
  }
}

export type FetchInput<E> = {
  params?: Readonly<Record<string, string>>;
  query?: Partial<QueryOf<E>>;
  body?: SentBodyOf<E>;
  /** The Idempotency-Key that makes a POST safe to repeat; every attempt sends the same one. */
  key?: string;
  signal?: AbortSignal;
  /** Lets the request outlive the page. */
  keepalive?: boolean;
};

const TIMEOUT_MS = 15_000;
const RETRY_PAUSES_MS = [500, 2_000];
const RETRY_AFTER_SECONDS_MAX = 5;

/**
 * Calls our own API. Throws a `Problem` for a refusal and a `NetworkError` when no answer came. What is safe to repeat, a GET or
 * a POST with a key, is attempted three times before that.
 */
export async function apiFetch<E>(to: EndpointRef<E>, input: FetchInput<E> = {}): Promise<ReplyOf<E>> {
  const isRepeatable = to.method === 'GET' || input.key !== undefined;
  for (const pause of isRepeatable ? RETRY_PAUSES_MS : []) {
    try {
      return await fetchOnce(to, input);
    } catch (error) {
      const retryAfterMs = retryAfterMsOf(error);
      const isWorthRetrying = error instanceof NetworkError || retryAfterMs !== undefined;
      if (input.signal?.aborted === true || !isWorthRetrying) throw error;
      await new Promise((resolve) => setTimeout(resolve, retryAfterMs ?? pause));
    }
  }
  return fetchOnce(to, input);
}

/** Whether the same call may succeed later: no answer came, or the server could not give one now. */
export function isRetryableError(error: unknown): boolean {
  return error instanceof NetworkError || (isProblem(error) && isRetryable(error.code));
}

/** An Idempotency-Key for one intention of a person: made once, kept for every attempt. */
export function newIdempotencyKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The URL of a call with its query. */
export function urlOf<E>(to: EndpointRef<E>, { params, query }: Pick<FetchInput<E>, 'params' | 'query'>): string {
  const pairs = Object.entries((query ?? {}) as Record<string, unknown>).filter(([, value]) => value !== undefined);
  const search = new URLSearchParams(pairs.map(([name, value]) => [name, String(value)])).toString();
  return pathFor(to.path, params) + (search === '' ? '' : `?${search}`);
}

/** The problem of a response that is not a success, also when it is not one of ours. */
export async function problemOf(response: Response): Promise<Problem> {
  const body = (await response.json().catch(() => ({}))) as { code?: unknown; errors?: Problem['detail']['errors']; current?: unknown };
  const retryAfter = Number(response.headers.get('retry-after') ?? Number.NaN);
  return new Problem(isCode(body.code) ? body.code : codeOf(response.status), {
    ...(body.errors && { errors: body.errors }),
    ...(body.current !== undefined && { current: body.current }),
    ...(Number.isFinite(retryAfter) && { retryAfter }),
  });
}

async function fetchOnce<E>(to: EndpointRef<E>, input: FetchInput<E>): Promise<ReplyOf<E>> {
  const { body, key, signal, keepalive } = input;
  const controller = new AbortController();
  const abort = () => controller.abort();
  const timer = setTimeout(abort, TIMEOUT_MS);
  signal?.addEventListener('abort', abort);
  let response: Response;
  try {
    response = await fetch(urlOf(to, input), {
      method: to.method,
      headers: {
        accept: 'application/json',
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(key !== undefined && { 'idempotency-key': key }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(keepalive === true && { keepalive }),
      cache: 'no-store',
      signal: controller.signal,
    });
    if (response.ok) return (response.status === 204 ? undefined : await response.json()) as ReplyOf<E>;
  } catch {
    throw new NetworkError();
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
  throw await problemOf(response);
}

/** Milliseconds a busy server asks to wait, when that is short enough to wait for. */
function retryAfterMsOf(error: unknown): number | undefined {
  if (!(error instanceof Problem) || error.code !== 'try-later') return undefined;
  const seconds = error.detail.retryAfter ?? 1;
  return seconds <= RETRY_AFTER_SECONDS_MAX ? seconds * 1000 : undefined;
}

/** The closed list itself stays on the server: its bytes would cost a phone more than checking it gains. */
function isCode(code: unknown): code is ProblemCode {
  return typeof code === 'string' && /^[a-z-]+$/.test(code);
}

/** For a response that is not ours: a proxy's page, a server that is starting. */
function codeOf(status: number): ProblemCode {
  if (status === 401) return 'sign-in-needed';
  if (status === 404) return 'not-found';
  return status >= 502 && status <= 504 ? 'try-later' : 'our-fault';
}

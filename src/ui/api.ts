import { pathFor, type Endpoint, type Method, type QueryOf, type ReplyOf, type SentBodyOf } from '@/domain/shared/endpoint';
import { Problem, type ProblemCode } from '@/domain/shared/problem';

type AnyEndpoint = Endpoint;

/**
 * An endpoint as the browser knows it: where it is, and its types. The contracts themselves stay on the server, because their
 * schemas would bring all of zod to the phone; `of` is never there, it only carries the type.
 */
export type EndpointRef<E> = { method: Method; path: string; of?: E };

/** `at<typeof appointmentApi.book>('POST', '/api/appointments')`; a test beside it compares it with the contract. */
export function endpointRef<E extends AnyEndpoint>(method: E['method'], path: E['path']): EndpointRef<E> {
  return { method, path };
}

/** Nobody answered: there is no line, or it is too slow. Whether the other side did what was asked is not known. */
export class NetworkError extends Error {
  constructor() {
    super('no-line');
    this.name = 'NoLine';
  }
}

export type FetchInput<E> = {
  params?: Readonly<Record<string, string>>;
  query?: Partial<QueryOf<E>>;
  body?: SentBodyOf<E>;
  /** Makes a POST safe to send again; the same key goes with every try. */
  key?: string;
  signal?: AbortSignal;
  /** Lets the request outlive the page. */
  keepalive?: boolean;
};

const TIMEOUT_MS = 15_000;
const PAUSES_MS = [500, 2_000];
const RETRY_AFTER_SECONDS_MAX = 5;

/**
 * Calls our own API. Throws a `Problem` for a refusal and `NoLine` when nobody answered. What can be repeated without harm, a
 * GET or a POST with a key, is tried three times before that.
 */
export async function apiFetch<E>(to: EndpointRef<E>, asked: FetchInput<E> = {}): Promise<ReplyOf<E>> {
  const isRepeatable = to.method === 'GET' || asked.key !== undefined;
  for (const pause of isRepeatable ? PAUSES_MS : []) {
    try {
      return await once(to, asked);
    } catch (error) {
      if (asked.signal?.aborted === true || !isPassing(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, waitOf(error) ?? pause));
    }
  }
  return once(to, asked);
}

/** A key for one intention of a person: made once, kept while it is tried again. */
export function newIdempotencyKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The address of a call with its query. */
export function urlOf<E>(to: EndpointRef<E>, { params, query }: Pick<FetchInput<E>, 'params' | 'query'>): string {
  const given = Object.entries((query ?? {}) as Record<string, unknown>).filter(([, value]) => value !== undefined);
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return pathFor(to.path, params) + (search === '' ? '' : `?${search}`);
}

/** The refusal a reply carries, whatever it looks like. */
export async function problemOf(response: Response): Promise<Problem> {
  const body = (await response.json().catch(() => ({}))) as { code?: unknown; errors?: Problem['detail']['errors']; current?: unknown };
  const retryAfter = Number(response.headers.get('retry-after') ?? Number.NaN);
  return new Problem(isCode(body.code) ? body.code : codeOf(response.status), {
    ...(body.errors && { errors: body.errors }),
    ...(body.current !== undefined && { current: body.current }),
    ...(Number.isFinite(retryAfter) && { retryAfter }),
  });
}

async function once<E>(to: EndpointRef<E>, asked: FetchInput<E>): Promise<ReplyOf<E>> {
  const { body, key, signal, keepalive } = asked;
  const stop = new AbortController();
  const abort = () => stop.abort();
  const timer = setTimeout(abort, TIMEOUT_MS);
  signal?.addEventListener('abort', abort);
  let response: Response;
  try {
    response = await fetch(urlOf(to, asked), {
      method: to.method,
      headers: {
        accept: 'application/json',
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(key !== undefined && { 'idempotency-key': key }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(keepalive === true && { keepalive }),
      cache: 'no-store',
      signal: stop.signal,
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

function isPassing(error: unknown): boolean {
  return error instanceof NetworkError || waitOf(error) !== undefined;
}

/** Milliseconds a busy server asks to wait, when that is short enough to wait for. */
function waitOf(error: unknown): number | undefined {
  if (!(error instanceof Problem) || error.code !== 'try-later') return undefined;
  const seconds = error.detail.retryAfter ?? 1;
  return seconds <= RETRY_AFTER_SECONDS_MAX ? seconds * 1000 : undefined;
}

/** The closed list itself stays on the server: it would cost a phone more than its shape tells. */
function isCode(code: unknown): code is ProblemCode {
  return typeof code === 'string' && /^[a-z-]+$/.test(code);
}

/** For an answer that is not ours: a proxy's page, a server that is starting. */
function codeOf(status: number): ProblemCode {
  if (status === 401) return 'sign-in-needed';
  if (status === 404) return 'not-found';
  return status >= 502 && status <= 504 ? 'try-later' : 'our-fault';
}

import type { z } from 'zod';
import type { Role } from './principal';

export const METHODS = ['GET', 'POST', 'PUT', 'DELETE'] as const;
export type Method = (typeof METHODS)[number];

/**
 * Who may call an endpoint: anyone, anyone signed in, people of these roles, only the job scheduler, a device, whose token the use case
 * checks, or a provider of ours, whose signature it checks (`webhook()`).
 */
export type Access = 'anyone' | 'signed-in' | 'scheduler' | 'device' | 'webhook' | readonly Role[];

/** The rate limit classes; their numbers are in `platform/http/limits.ts`. */
export type LimitName = 'read' | 'write' | 'password' | 'register' | 'mail' | 'stream' | 'signal' | 'ingest' | 'ingest-address';

/**
 * The contract of one endpoint: what the server parses, what the browser sends, and what the OpenAPI document describes. `path`
 * is written as in OpenAPI, `/api/appointments/{id}`; the folder of its `route.ts` is the same path with `[id]`.
 */
export type Endpoint<
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
  R extends z.ZodType = z.ZodType,
> = {
  method: Method;
  path: `/api/${string}`;
  /** Who may call it; permissions on the record are checked by the use case. */
  access: Access;
  /** The rate limit its calls count against. */
  limit: LimitName;
  /**
   * Its POST keeps no idempotency record: its reply opens a session, which must not be recorded, an identity provider does the
   * work after the commit, or the use case itself recognises repeated keys. Without that a resend is executed again.
   */
  keyless?: true;
  /**
   * The caller must have shown their credentials in the last ten minutes (`step-up-needed` otherwise): for what changes other
   * people's accounts, and for signatures.
   */
  stepUp?: true;
  /** Open to somebody who must set up a second factor before anything else. Endpoints for `anyone` always are. */
  beforeSecondFactor?: true;
  /** One short sentence for the OpenAPI document (English, for programmers). */
  summary: string;
  params?: P;
  query?: Q;
  body?: B;
  /** The body schema of each role where it depends on the caller's role; `body` is then the union of them. */
  bodyByRole?: Partial<Readonly<Record<Role, z.ZodType>>>;
  /** The reply's schema, or none for an empty reply. */
  reply?: R;
  /** Success status; the first is the usual one. */
  status: readonly [number, ...number[]];
  /** Largest accepted body in bytes; 64 KiB when absent. */
  bodyBytesMax?: number;
  /** The reply can be streamed as `text/event-stream`. */
  live?: boolean;
  /** The media types of a reply that is not JSON: text with a `reply` schema, a byte stream without one. */
  produces?: readonly string[];
  /** The media types of a raw body, which is passed on as a stream. */
  consumes?: readonly string[];
};

/** Declares an endpoint; the types of params, query, body and reply follow from the schemas. */
export function endpoint<
  P extends z.ZodType = z.ZodUndefined,
  Q extends z.ZodType = z.ZodUndefined,
  B extends z.ZodType = z.ZodUndefined,
  R extends z.ZodType = z.ZodUndefined,
>(contract: Endpoint<P, Q, B, R>): Endpoint<P, Q, B, R> {
  return contract;
}

type Parsed<S> = S extends z.ZodType ? z.output<S> : undefined;
export type ParamsOf<E> = E extends Endpoint<infer P, z.ZodType, z.ZodType, z.ZodType> ? Parsed<P> : never;
export type QueryOf<E> = E extends Endpoint<z.ZodType, infer Q, z.ZodType, z.ZodType> ? Parsed<Q> : never;
export type BodyOf<E> = E extends Endpoint<z.ZodType, z.ZodType, infer B, z.ZodType> ? Parsed<B> : never;
/** What the caller sends, before defaults and transforms. */
export type SentBodyOf<E> = E extends Endpoint<z.ZodType, z.ZodType, infer B, z.ZodType> ? z.input<B> : never;
export type ReplyOf<E> = E extends Endpoint<z.ZodType, z.ZodType, z.ZodType, infer R> ? Parsed<R> : never;

/** Fills the `{names}` of an endpoint's path: `pathFor('/api/appointments/{id}', { id })`. Throws on a missing one. */
export function pathFor(path: string, params: Readonly<Record<string, string>> = {}): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`path ${path} needs ${name}`);
    return encodeURIComponent(value);
  });
}

/** Reads the `{names}` of a path out of a real one, or null when it is another path. */
export function paramsFrom(path: string, actual: string): Record<string, string> | null {
  const pattern = path.split('/');
  const segments = withoutSlashes(actual).split('/');
  if (pattern.length !== segments.length) return null;
  const params: Record<string, string> = {};
  for (const [i, part] of pattern.entries()) {
    const value = segments[i] ?? '';
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (name === undefined && part !== value) return null;
    if (name !== undefined) params[name] = safeDecode(value);
  }
  return params;
}

/** Without the slashes at the end. A pattern (`/\/+$/`) would try again from each of eight thousand slashes. */
function withoutSlashes(path: string): string {
  let end = path.length;
  while (path[end - 1] === '/') end -= 1;
  return path.slice(0, end);
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

import 'server-only';
import type { z } from 'zod';
import type { Endpoint, QueryOf, ReplyOf } from '@/domain/shared/endpoint';
import { isProblem, problem } from '@/domain/shared/problem';
import { streamCtx } from '../ctx';
import { getPlatform } from '../platform';
import { sha256 } from '../random';
import { requireAccess, authenticate } from './authenticate';
import type { HttpRequest } from './http-request';
import { OPEN_STREAMS_MAX } from './limits';
import { problemResponse } from './problem-response';
import { serveEndpoint, type RouteInput, type Handler, type UseCase } from './route';
import { eventStream, type StreamEvent } from './stream';

type AnyEndpoint = Endpoint<z.ZodType, z.ZodType, z.ZodType, z.ZodType>;
/** Watches what the resource is made of, through `ctx.watch`, and calls back when it may have changed. */
export type Subscribe<E> = (input: RouteInput<E>, changed: () => void) => () => void;

/**
 * An append-only list, whose events contain only the items since the previous event. `markOf` is the mark of a reply's last
 * item, null when it is empty; `after` is the query for what follows a mark, and receives whatever `Last-Event-ID` a client
 * sends.
 */
export type AppendOnlyFeed<E> = { markOf: (reply: ReplyOf<E>) => string | null; after: (query: QueryOf<E>, mark: string) => QueryOf<E> };

/**
 * The handler of a streamable resource: JSON once, or `text/event-stream` when accepted. Each event is the whole resource (for
 * an append-only list the new items), read through the use case with the caller's current rights; `Last-Event-ID` skips what
 * the client has. The stream has one audit event.
 */
export function live<E extends AnyEndpoint>(endpoint: E, useCase: UseCase<E>, subscribe: Subscribe<E>, feed?: AppendOnlyFeed<E>): Handler {
  const handler = async (request: HttpRequest) => {
    // HEAD requests come here too; they must not open a stream, because nobody would read it to the end.
    const wantsStream = request.method === 'GET' && (request.headers.get('accept') ?? '').includes('text/event-stream');
    if (!wantsStream) return serveEndpoint(endpoint, request, (input) => useCase(input as RouteInput<E>));
    let opened: { input: RouteInput<E>; release: () => void } | undefined;
    const first = await serveEndpoint({ ...endpoint, limit: 'stream' }, request, (given) => {
      const input = resume(given as RouteInput<E>, request.headers.get('last-event-id'), feed);
      opened = { input, release: takeStream(input.ctx.principal?.userId ?? 'anyone') };
      return useCase(input);
    });
    if (first.status !== 200 || opened === undefined) {
      opened?.release();
      return first;
    }
    const { input, release } = opened;
    const source = { endpoint, useCase, feed, subscribe: releasing(subscribe, release) };
    return streamed(source, { ...input, ctx: streamCtx(getPlatform(), input.ctx) }, await first.text());
  };
  return Object.assign(handler, { endpoint });
}

type LiveSource<E> = { endpoint: E; useCase: UseCase<E>; subscribe: Subscribe<E>; feed: AppendOnlyFeed<E> | undefined };

const openStreams = new Map<string, number>();

/** Counts a stream until the returned function is called. Throws `too-many-requests` above the limit of a person. */
function takeStream(userId: string): () => void {
  const open = openStreams.get(userId) ?? 0;
  if (open >= OPEN_STREAMS_MAX) throw problem('too-many-requests', { retryAfter: 30 });
  openStreams.set(userId, open + 1);
  let isOpen = true;
  return () => {
    if (!isOpen) return;
    isOpen = false;
    const left = (openStreams.get(userId) ?? 1) - 1;
    if (left > 0) openStreams.set(userId, left);
    else openStreams.delete(userId);
  };
}

function releasing<E>(subscribe: Subscribe<E>, release: () => void): Subscribe<E> {
  return (input, changed) => {
    const unsubscribe = subscribe(input, changed);
    return () => {
      release();
      unsubscribe();
    };
  };
}

function resume<E>(input: RouteInput<E>, lastEventId: string | null, feed: AppendOnlyFeed<E> | undefined): RouteInput<E> {
  return feed && lastEventId !== null ? { ...input, query: feed.after(input.query, lastEventId) } : input;
}

function streamed<E extends AnyEndpoint>(
  { endpoint, useCase, subscribe, feed }: LiveSource<E>,
  input: RouteInput<E>,
  first: string,
): Response {
  const platform = getPlatform();
  const { request, ctx } = input;
  let { query } = input;
  const eventOf = (data: string): StreamEvent | null => {
    if (!feed) return { id: fingerprint(data), data };
    const mark = feed.markOf(JSON.parse(data) as ReplyOf<E>);
    if (mark === null) return null;
    query = feed.after(query, mark);
    return { id: mark, data };
  };
  const body = eventStream(
    eventOf(first) ?? { id: fingerprint(first), data: first },
    request.headers.get('last-event-id'),
    request.signal,
    {
      async read() {
        const present = await authenticate(request, platform);
        if (present?.userId !== ctx.principal?.userId) throw problem('sign-in-needed');
        requireAccess(present, endpoint.access);
        return eventOf(JSON.stringify(endpoint.reply?.parse(await useCase({ ...input, query }))));
      },
      async finalEvent(error) {
        return isProblem(error) ? problemResponse(error, ctx.requestId).text() : null;
      },
      watch: (changed) => subscribe(input, changed),
    },
  );
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
      'x-request-id': ctx.requestId,
    },
  });
}

function fingerprint(data: string): string {
  return sha256(data).slice(0, 16);
}

import 'server-only';
import type { z } from 'zod';
import type { Endpoint, QueryOf, ReplyOf } from '@/domain/shared/endpoint';
import { isProblem, problem } from '@/domain/shared/problem';
import type { Ctx } from '../ctx';
import { platform } from '../platform';
import { sha256 } from '../random';
import type { Store } from '../store/port';
import { requireWho, whoCalls, type Demand } from './authenticate';
import { problemResponse } from './problem-response';
import { answerRequest, type Asked, type Handler, type Use } from './route';
import { eventStream, type StreamEvent } from './stream';

type AnyEndpoint = Endpoint<z.ZodType, z.ZodType, z.ZodType, z.ZodType>;
/** Watches whatever the resource is made of and says when it may have changed. */
export type Watched<E> = (asked: Asked<E>, store: Store, changed: () => void) => () => void;

/**
 * A list that only grows, of which an event tells what has come since the event before. `markOf` is the mark of the last
 * thing in a reply, null when there is nothing in it; `after` asks for what follows a mark, and is handed whatever
 * `Last-Event-ID` a client sends.
 */
export type Growing<E> = { markOf: (reply: ReplyOf<E>) => string | null; after: (query: QueryOf<E>, mark: string) => QueryOf<E> };

/**
 * The door of a resource that can be followed: JSON once, or `text/event-stream` for who accepts it. Each event is the whole
 * resource (of a list that only grows: what is new in it), read through the use case with the caller's present rights;
 * `Last-Event-ID` spares what was seen already. The audit trail has one event for the whole stream.
 */
export function live<E extends AnyEndpoint>(contract: E, demand: Demand, use: Use<E>, watched: Watched<E>, growing?: Growing<E>): Handler {
  const handler = async (request: Request) => {
    // A HEAD comes here too; of a stream nobody reads nobody would ever hear that it is closed.
    const wantsStream = request.method === 'GET' && (request.headers.get('accept') ?? '').includes('text/event-stream');
    if (!wantsStream) return answerRequest(contract, demand, request, (asked) => use(asked as Asked<E>));
    const opened: Asked<E>[] = [];
    const first = await answerRequest(contract, { ...demand, limit: 'stream' }, request, (given) => {
      const resumed = resume(given as Asked<E>, request.headers.get('last-event-id'), growing);
      opened.push(resumed);
      return use(resumed);
    });
    const asked = opened[0];
    if (first.status !== 200 || asked === undefined) return first;
    return streamed({ contract, demand, use, watched, growing }, { ...asked, ctx: audited(asked.ctx) }, await first.text());
  };
  return Object.assign(handler, { door: { contract, demand } });
}

type Followed<E> = { contract: E; demand: Demand; use: Use<E>; watched: Watched<E>; growing: Growing<E> | undefined };

function resume<E>(asked: Asked<E>, lastEventId: string | null, growing: Growing<E> | undefined): Asked<E> {
  return growing && lastEventId !== null ? { ...asked, query: growing.after(asked.query, lastEventId) } : asked;
}

/** The first read was audited; those that follow on the same stream are part of it. */
function audited(ctx: Ctx): Ctx {
  return { ...ctx, view: (_action, _subject, read) => read(platform().store) };
}

function streamed<E extends AnyEndpoint>(
  { contract, demand, use, watched, growing }: Followed<E>,
  asked: Asked<E>,
  first: string,
): Response {
  const house = platform();
  const { request, ctx } = asked;
  let { query } = asked;
  const eventOf = (data: string): StreamEvent | null => {
    if (!growing) return { id: fingerprint(data), data };
    const mark = growing.markOf(JSON.parse(data) as ReplyOf<E>);
    if (mark === null) return null;
    query = growing.after(query, mark);
    return { id: mark, data };
  };
  const body = eventStream(
    eventOf(first) ?? { id: fingerprint(first), data: first },
    request.headers.get('last-event-id'),
    request.signal,
    {
      async read() {
        const present = await whoCalls(request, house);
        if (present?.userId !== ctx.principal?.userId) throw problem('sign-in-needed');
        requireWho(present, demand.who);
        return eventOf(JSON.stringify(contract.reply?.parse(await use({ ...asked, query }))));
      },
      async lastWord(error) {
        return isProblem(error) ? problemResponse(error, ctx.requestId).text() : null;
      },
      watch: (changed) => watched(asked, house.store, changed),
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

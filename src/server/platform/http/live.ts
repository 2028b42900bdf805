import 'server-only';
import type { z } from 'zod';
import type { Endpoint } from '@/domain/endpoint';
import { isProblem, problem } from '@/domain/problem';
import type { Ctx } from '../ctx';
import { platform } from '../platform';
import type { Store } from '../store/port';
import { requireWho, whoCalls, type Demand } from './demand';
import { problemResponse } from './problem-response';
import { answerRequest, type Asked, type Handler, type Use } from './route';
import { eventStream } from './stream';

type AnyEndpoint = Endpoint<z.ZodType, z.ZodType, z.ZodType, z.ZodType>;
/** Watches whatever the resource is made of and says when it may have changed. */
export type Watched<E> = (asked: Asked<E>, store: Store, changed: () => void) => () => void;

/**
 * The door of a resource that can be followed: JSON once, or `text/event-stream` for who accepts it. Each event is the whole
 * resource, read through the use case with the caller's present rights; `Last-Event-ID` spares what was seen already. The
 * audit trail has one event for the whole stream.
 */
export function live<E extends AnyEndpoint>(contract: E, demand: Demand, use: Use<E>, watched: Watched<E>): Handler {
  return async (request) => {
    const wantsStream = (request.headers.get('accept') ?? '').includes('text/event-stream');
    if (!wantsStream) return answerRequest(contract, demand, request, (asked) => use(asked as Asked<E>));
    const opened: Asked<E>[] = [];
    const first = await answerRequest(contract, { ...demand, limit: 'stream' }, request, (given) => {
      opened.push(given as Asked<E>);
      return use(given as Asked<E>);
    });
    const asked = opened[0];
    if (first.status !== 200 || asked === undefined) return first;
    return streamed(contract, demand, { ...asked, ctx: audited(asked.ctx) }, await first.text(), use, watched);
  };
}

/** The first read was audited; those that follow on the same stream are part of it. */
function audited(ctx: Ctx): Ctx {
  return { ...ctx, view: (_action, _subject, read) => read(platform().store) };
}

function streamed<E extends AnyEndpoint>(
  contract: E,
  demand: Demand,
  asked: Asked<E>,
  first: string,
  use: Use<E>,
  watched: Watched<E>,
): Response {
  const house = platform();
  const { request, ctx } = asked;
  const body = eventStream(first, request.headers.get('last-event-id'), request.signal, {
    async read() {
      const present = await whoCalls(request, house);
      if (present?.userId !== ctx.principal?.userId) throw problem('sign-in-needed');
      requireWho(present, demand.who);
      return JSON.stringify(contract.reply?.parse(await use(asked)));
    },
    async lastWord(error) {
      return isProblem(error) ? problemResponse(error, ctx.requestId).text() : null;
    },
    watch: (changed) => watched(asked, house.store, changed),
  });
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
      'x-request-id': ctx.requestId,
    },
  });
}

import 'server-only';
import type { z } from 'zod';
import type { BodyOf, Endpoint, ParamsOf, QueryOf } from '@/domain/shared/endpoint';
import { isProblem, problem } from '@/domain/shared/problem';
import { makeCtx, type Ctx } from '../ctx';
import type { Platform } from '../platform';
import { isAlreadyExists } from '../store/port';
import { isAnswer, type Answer } from './http-reply';
import { addressOf, requireScheduler, requireWho, whoCalls, type Demand } from './authenticate';
import { formDone, formRefused } from './form-response';
import { formerAnswer, idempotencyRecords, keepAnswer, keyedRequest, type Keyed } from './idempotency';
import { requireOwnOrigin } from './require-same-origin';
import { problemResponse } from './problem-response';
import { BODY_BYTES_MAX, decodeBody, mediaType, readText } from './read-body';
import { bodySchema, parseBody, readParams, readQuery } from './parse-request';
import { requestIdOf, settle } from './handle-request';

/** `door` says what is served and to whom, `forms` what a form can reach through it; the house test reads both. */
export type Handler = ((request: Request) => Promise<Response>) & { door?: Door; forms?: FormHandlers };
type FormHandlers = { POST?: Handler; PUT?: Handler; DELETE?: Handler };
type Door = { contract: AnyEndpoint; demand: Demand };
type AnyEndpoint = Endpoint<z.ZodType, z.ZodType, z.ZodType, z.ZodType>;
/** What a use case returns: the reply before defaults; where the endpoint replies with nothing, whatever it returns is dropped. */
type ReplyIn<E> =
  E extends Endpoint<z.ZodType, z.ZodType, z.ZodType, infer R> ? (R extends z.ZodUndefined ? undefined : z.input<R>) : never;
export type Asked<E> = { ctx: Ctx; params: ParamsOf<E>; query: QueryOf<E>; body: BodyOf<E>; request: Request };
type Result<R> = R | Answer<R>;
export type Use<E> = (asked: Asked<E>) => ReplyIn<E> extends undefined ? Promise<unknown> : Promise<Result<ReplyIn<E>>>;

/**
 * The one door of an endpoint. It knows no visitor by name: it asks who calls and whether their role may, how often, whether
 * what they sent is well formed and whether they sent it before; it hands the parsed request to the use case, and parses the
 * reply on the way out so that nothing extra leaks. Every refusal becomes a problem; nothing is thrown to the framework.
 */
export function route<E extends AnyEndpoint>(contract: E, demand: Demand, use: Use<E>): Handler {
  const handler = (request: Request) => answerRequest(contract, demand, request, (asked) => use(asked as Asked<E>));
  return Object.assign(handler, { door: { contract, demand } });
}

type LooseUse = (asked: { ctx: Ctx; params: unknown; query: unknown; body: unknown; request: Request }) => Promise<unknown>;

/** Answers one request, whatever happens. */
export async function answerRequest(contract: AnyEndpoint, demand: Demand, request: Request, use: LooseUse): Promise<Response> {
  const isForm = mediaType(request) === 'application/x-www-form-urlencoded';
  const form = new URLSearchParams();
  return settle(
    contract,
    request,
    (house, requestId) => answered({ contract, demand, request, use, house, requestId, form }),
    (refusal, house) => (isForm ? formRefused(request, form, refusal, house.secret) : null),
  );
}

type Job = {
  contract: AnyEndpoint;
  demand: Demand;
  request: Request;
  use: LooseUse;
  house: Platform;
  requestId: string;
  /** Filled with the form's fields once they are read, for the page that shows a problem. */
  form: URLSearchParams;
};

async function answered({ contract, demand, request, use, house, requestId, form }: Job): Promise<Response> {
  const type = mediaType(request);
  const isForm = type === 'application/x-www-form-urlencoded';
  const isWrite = contract.method !== 'GET';
  if (isWrite && (isForm || request.headers.has('cookie'))) requireOwnOrigin(request, house.env.PUBLIC_URL);
  const text = isWrite ? await readText(request, contract.bodyBytesMax) : '';
  if (isForm) for (const [name, value] of new URLSearchParams(text)) form.append(name, value);
  if (demand.who === 'scheduler') await requireScheduler(request, house.isScheduler);
  const principal = demand.who === 'scheduler' ? null : await whoCalls(request, house);
  await house.limiter.spend(demand.limit, { userId: principal?.userId ?? null, address: addressOf(request) });
  requireWho(principal, demand.who);
  const url = new URL(request.url);
  const params = readParams(contract, url);
  const query = readQuery(contract, url);
  const schema = bodySchema(contract, principal);
  const body = schema && parseBody(schema, decodeBody(type, text, schema));

  const isKeyed = contract.method === 'POST' && demand.keyless !== true;
  const key = isKeyed ? (request.headers.get('idempotency-key') ?? form.get('_key')) : null;
  const who = principal?.userId ?? 'anyone';
  const keyed = keyedRequest(key, who, `${url.pathname}${url.search}`, text);
  const former = keyed ? await formerAnswer(house.store, keyed, house.clock()) : null;
  if (former) return reply(contract, former.status, former.body, new Headers(), isForm ? form : null);

  const ctx = makeCtx(house, { principal, requestId }, keyed ? keeping(house, keyed, contract.status[0]) : undefined);
  try {
    const result = await use({ ctx, params, query, body, request });
    const { status, body: out, headers } = isAnswer(result) ? result : { status: contract.status[0], body: result, headers: {} };
    return reply(contract, status, out, new Headers(headers), isForm ? form : null);
  } catch (error) {
    if (!keyed) throw error;
    // Sent twice at once, the second meets what the first changed: its slot taken, its version gone by. Both get the one answer.
    const twin = await formerAnswer(house.store, keyed, house.clock());
    if (!twin) throw isAlreadyExists(error, idempotencyRecords) ? problem('try-later', { retryAfter: 1 }) : error;
    return reply(contract, twin.status, twin.body, new Headers(), isForm ? form : null);
  }
}

/** Keeps the answer inside the commit that makes it true. */
function keeping(house: Platform, keyed: Keyed, usualStatus: number) {
  return {
    before: (tx: Parameters<typeof keepAnswer>[0], result: unknown) => keepAnswer(tx, keyed, result, usualStatus, house.clock()),
  };
}

function reply(contract: AnyEndpoint, status: number, body: unknown, headers: Headers, form: URLSearchParams | null): Response {
  if (!headers.has('cache-control')) headers.set('cache-control', 'no-store');
  const out = contract.reply && status !== 204 ? contract.reply.parse(body) : undefined;
  if (form) return formDone(form, out, headers);
  if (out === undefined) return new Response(null, { status, headers });
  if (contract.produces !== undefined) {
    headers.set('content-type', contract.produces);
    return new Response(String(out), { status, headers });
  }
  headers.set('content-type', 'application/json; charset=utf-8');
  return new Response(JSON.stringify(out), { status, headers });
}

/**
 * Lets a native form reach a PUT or DELETE of the same path: browsers' forms can only post, so the form says what it means
 * in `_method`. Anything that is not a form goes to the POST handler.
 */
export function forForms(handlers: FormHandlers): Handler {
  const handler = async (request: Request) => {
    const isForm = mediaType(request) === 'application/x-www-form-urlencoded';
    const chosen = isForm ? await meantBy(request, handlers) : handlers.POST;
    return chosen ? chosen(request) : problemResponse(problem('wrong-method'), requestIdOf(request));
  };
  return Object.assign(handler, { forms: handlers });
}

async function meantBy(request: Request, handlers: FormHandlers): Promise<Handler | undefined> {
  const all = [handlers.POST, handlers.PUT, handlers.DELETE].filter((handler) => handler !== undefined);
  try {
    const text = await readText(request.clone(), Math.max(...all.map(({ door }) => door?.contract.bodyBytesMax ?? BODY_BYTES_MAX)));
    const meant = new URLSearchParams(text).get('_method')?.toUpperCase();
    return meant === 'PUT' || meant === 'DELETE' ? handlers[meant] : handlers.POST;
  } catch (error) {
    if (!isProblem(error)) throw error;
    // What cannot be read here, whichever is meant cannot read either, and refuses it as it refuses everything.
    return all[0];
  }
}

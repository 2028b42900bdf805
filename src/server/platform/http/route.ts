import 'server-only';
import type { z } from 'zod';
import type { BodyOf, Endpoint, ParamsOf, QueryOf } from '@/domain/shared/endpoint';
import { isProblem, problem } from '@/domain/shared/problem';
import { makeCtx, type Ctx } from '../ctx';
import type { Platform } from '../platform';
import { lacksSecondFactor } from '../identity/require-second-factor';
import { isAlreadyExists } from '../store/port';
import { isHttpReply, type HttpReply } from './http-reply';
import { addressOf, bearerOf, requireScheduler, requireAccess, authenticate } from './authenticate';
import type { HttpRequest } from './http-request';
import { formRedirect, formProblemRedirect } from './form-response';
import { assertFieldCount } from './form-to-object';
import { findReplay, idempotencyRecords, recordResponse, idempotentRequestOf, type IdempotentRequest } from './idempotency';
import { KEEP_FIELD, keepForm } from './kept-form';
import { requireSameOrigin } from './require-same-origin';
import { problemResponse } from './problem-response';
import { BODY_BYTES_MAX, decodeBody, mediaType, readText } from './read-body';
import { bodySchema, parseBody, readParams, readQuery } from './parse-request';
import { requestIdOf, handleRequest } from './handle-request';
import { requireStepUp } from './step-up';
import { textResponse, type ReplyText } from './text-response';

/** `endpoint` is what is served, `forms` what a form can reach through it; the architecture test reads both. */
export type Handler = ((request: HttpRequest) => Promise<Response>) & { endpoint?: AnyEndpoint; forms?: FormHandlers };
type FormHandlers = { POST?: Handler; PUT?: Handler; DELETE?: Handler };
type AnyEndpoint = Endpoint<z.ZodType, z.ZodType, z.ZodType, z.ZodType>;
/** What a use case returns: the reply before defaults; ignored where the endpoint has no reply body. */
type ReplyIn<E> =
  E extends Endpoint<z.ZodType, z.ZodType, z.ZodType, infer R> ? (R extends z.ZodUndefined ? undefined : z.input<R>) : never;
export type RouteInput<E> = { ctx: Ctx; params: ParamsOf<E>; query: QueryOf<E>; body: BodyOf<E>; request: HttpRequest };
type Result<R> = R | HttpReply<R>;
export type UseCase<E> = (input: RouteInput<E>) => ReplyIn<E> extends undefined ? Promise<unknown> : Promise<Result<ReplyIn<E>>>;

/**
 * Joins an endpoint to its use case. Access, limit and schemas are the endpoint's own. The handler authenticates, authorises
 * the role, rate-limits, parses, asks for the credentials again where the endpoint says so, replays a repeated idempotency key, runs the use case, and parses the reply on the way out so
 * that nothing extra leaks. Every error becomes problem details; nothing is thrown to the framework.
 */
export function route<E extends AnyEndpoint>(endpoint: E, useCase: UseCase<E>): Handler {
  const handler = (request: HttpRequest) => serveEndpoint(endpoint, request, (input) => useCase(input as RouteInput<E>));
  return Object.assign(handler, { endpoint });
}

type AnyUseCase = (input: { ctx: Ctx; params: unknown; query: unknown; body: unknown; request: HttpRequest }) => Promise<unknown>;

/** Answers one request; never throws. */
export async function serveEndpoint(endpoint: AnyEndpoint, request: HttpRequest, useCase: AnyUseCase): Promise<Response> {
  const isForm = ['application/x-www-form-urlencoded', 'multipart/form-data'].includes(mediaType(request));
  const form = new URLSearchParams();
  return handleRequest(
    endpoint,
    request,
    (platform, requestId) => runUseCase({ endpoint, request, useCase, platform, requestId, form }),
    (refusal, platform) => (isForm ? formProblemRedirect(request, form, refusal, platform) : null),
  );
}

type RequestJob = {
  endpoint: AnyEndpoint;
  request: HttpRequest;
  useCase: AnyUseCase;
  platform: Platform;
  requestId: string;
  /** Filled with the form's fields once they are parsed, for the page that shows a problem. */
  form: URLSearchParams;
};

async function runUseCase({ endpoint, request, useCase, platform, requestId, form }: RequestJob): Promise<Response> {
  const type = mediaType(request);
  const isForm = type === 'application/x-www-form-urlencoded';
  const isWrite = endpoint.method !== 'GET';
  if (isWrite && (isForm || type === 'multipart/form-data' || request.headers.has('cookie')))
    requireSameOrigin(request, platform.env.PUBLIC_URL);
  // Before the body: what is over the limit costs nothing more.
  if (endpoint.access === 'device') await spendForDevice(endpoint, request, platform);
  // A raw body is read by the use case, once it knows that the caller may send it.
  const text = isWrite && !endpoint.consumes ? await readText(request, endpoint.bodyBytesMax) : '';
  if (isForm) copyFields(new URLSearchParams(text), form);
  if (endpoint.access === 'scheduler') await requireScheduler(request, platform.isScheduler);
  const isPerson = endpoint.access !== 'scheduler' && endpoint.access !== 'device';
  const principal = isPerson ? await authenticate(request, platform) : null;
  if (endpoint.access !== 'device') {
    await platform.limiter.spend(endpoint.limit, { userId: principal?.userId ?? null, address: addressOf(request) });
  }
  requireAccess(principal, endpoint.access);
  if (principal && !isOpenWithoutSecondFactor(endpoint) && lacksSecondFactor(platform.env, principal))
    throw problem('second-factor-required');
  const url = new URL(request.url);
  const params = readParams(endpoint, url);
  const query = readQuery(endpoint, url);
  const schema = bodySchema(endpoint, principal);
  const body = schema && parseBody(schema, decodeBody(type, text, schema));
  if (endpoint.stepUp && principal) await requireStepUp({ platform, principal, requestId, request, form });

  const isKeyed = endpoint.method === 'POST' && endpoint.keyless !== true;
  const key = isKeyed ? (request.headers.get('idempotency-key') ?? form.get('_key')) : null;
  const callerId = principal?.userId ?? 'anyone';
  const keyed = idempotentRequestOf(key, callerId, `${url.pathname}${url.search}`, text);
  const replay = keyed ? await findReplay(platform.store, keyed, platform.clock()) : null;
  if (replay) return reply(endpoint, replay.status, replay.body, new Headers(), isForm ? form : null);

  const ctx = makeCtx(platform, { principal, requestId }, keyed ? recordingHook(platform, keyed, endpoint.status[0]) : undefined);
  try {
    const result = await useCase({ ctx, params, query, body, request });
    const { status, body: out, headers } = isHttpReply(result) ? result : { status: endpoint.status[0], body: result, headers: {} };
    const sent = new Headers(headers);
    if (isForm && form.has(KEEP_FIELD)) keepForm(form, sent, request, platform);
    return reply(endpoint, status, out, sent, isForm ? form : null);
  } catch (error) {
    if (!keyed) throw error;
    // Of two concurrent requests with one key the second fails on what the first changed (slot taken, version outdated). Both
    // get the one reply.
    const replay = await findReplay(platform.store, keyed, platform.clock());
    if (!replay) throw isAlreadyExists(error, idempotencyRecords) ? problem('try-later', { retryAfter: 1 }) : error;
    return reply(endpoint, replay.status, replay.body, new Headers(), isForm ? form : null);
  }
}

/** Counted by device and address, because anybody can write a device's id into a token that is not its own. */
async function spendForDevice({ limit }: AnyEndpoint, request: HttpRequest, { limiter, deviceTokens }: Platform): Promise<void> {
  const address = addressOf(request);
  await limiter.spend('ingest-address', { userId: null, address });
  const named = deviceTokens.read(bearerOf(request));
  await limiter.spend(limit, { userId: named && `${named.deviceId} ${address}`, address });
}

function isOpenWithoutSecondFactor({ access, beforeSecondFactor }: AnyEndpoint): boolean {
  return access === 'anyone' || beforeSecondFactor === true;
}

function copyFields(from: URLSearchParams, to: URLSearchParams): void {
  assertFieldCount(from);
  for (const [name, value] of from) to.append(name, value);
}

/** Records the reply inside the commit it belongs to. */
function recordingHook(platform: Platform, keyed: IdempotentRequest, usualStatus: number) {
  return {
    before: (tx: Parameters<typeof recordResponse>[0], result: unknown) => recordResponse(tx, keyed, result, usualStatus, platform.clock()),
  };
}

function reply(endpoint: AnyEndpoint, status: number, body: unknown, headers: Headers, form: URLSearchParams | null): Response {
  if (!headers.has('cache-control')) headers.set('cache-control', 'no-store');
  // A form may ask for a document; it opens where the form says.
  if ((body instanceof Uint8Array || body instanceof ReadableStream) && endpoint.produces) {
    if (!headers.has('content-type')) headers.set('content-type', endpoint.produces[0] ?? 'application/octet-stream');
    return new Response(body instanceof Uint8Array ? Uint8Array.from(body) : body, { status, headers });
  }
  if (form) return formRedirect(form, status === 204 ? undefined : endpoint.reply?.parse(body), headers);
  if (!endpoint.reply || status === 204) return new Response(null, { status, headers });
  headers.set('content-type', endpoint.produces?.[0] ?? 'application/json; charset=utf-8');
  return textResponse(replyText(endpoint, endpoint.reply, body), { status, headers });
}

const constantTexts = new WeakMap<object, WeakMap<object, ReplyText>>();

/** Parses and prints a reply. A frozen one stays what it is, so its text is made once for each endpoint that replies with it. */
function replyText(endpoint: AnyEndpoint, schema: z.ZodType, body: unknown): ReplyText {
  const print = () => (endpoint.produces ? String(schema.parse(body)) : JSON.stringify(schema.parse(body)));
  if (typeof body !== 'object' || body === null || !Object.isFrozen(body)) return { text: print(), encoded: null };
  const texts = constantTexts.get(endpoint) ?? new WeakMap<object, ReplyText>();
  constantTexts.set(endpoint, texts);
  const text = texts.get(body) ?? { text: print(), encoded: new Map() };
  texts.set(body, text);
  return text;
}

/**
 * Lets an HTML form reach a PUT or DELETE of the same path: forms can only POST, so `_method` names the method. Any other body
 * goes to the POST handler.
 */
export function forForms(handlers: FormHandlers): Handler {
  const handler = async (request: HttpRequest) => {
    const isForm = mediaType(request) === 'application/x-www-form-urlencoded';
    const chosen = isForm ? await chosenHandler(request, handlers) : handlers.POST;
    return chosen ? chosen(request) : problemResponse(problem('wrong-method'), requestIdOf(request));
  };
  return Object.assign(handler, { forms: handlers });
}

async function chosenHandler(request: HttpRequest, handlers: FormHandlers): Promise<Handler | undefined> {
  const all = [handlers.POST, handlers.PUT, handlers.DELETE].filter((handler) => handler !== undefined);
  try {
    const text = await readText(request.clone(), Math.max(...all.map(({ endpoint }) => endpoint?.bodyBytesMax ?? BODY_BYTES_MAX)));
    const meant = new URLSearchParams(text).get('_method')?.toUpperCase();
    return meant === 'PUT' || meant === 'DELETE' ? handlers[meant] : handlers.POST;
  } catch (error) {
    if (!isProblem(error)) throw error;
    // An unreadable body fails the same way in any of them.
    return all[0];
  }
}

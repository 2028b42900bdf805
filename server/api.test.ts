import { once } from 'node:events';
import { request as httpRequest, type IncomingMessage, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { HttpRequest } from '@/server/platform/http/http-request';
import { textResponse } from '@/server/platform/http/text-response';
import { makeApi } from './api.mjs';
import { answerRequests, makeHttpServer } from './http-server.mjs';

const LONG = JSON.stringify({ text: 'word '.repeat(1000) });
const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' };

/** What the handlers under test saw. */
const seen = { aborted: false, cancelled: false };
let tick: (text: string) => void = () => undefined;

const routes = [
  { path: '/api/long', handlers: { GET: async () => json(LONG), POST: async (request: HttpRequest) => json(await textOf(request)) } },
  { path: '/api/plain', handlers: { GET: async () => new Response(LONG, { headers: JSON_TYPE }) } },
  { path: '/api/things/{id}', handlers: { GET: async (request: HttpRequest) => json(JSON.stringify(new URL(request.url).pathname)) } },
  { path: '/api/things/mine', handlers: { GET: async () => json('"mine"') } },
  {
    path: '/api/twice',
    handlers: { POST: async (request: HttpRequest) => json((await textOf(request.clone())) + (await textOf(request))) },
  },
  { path: '/api/refuses', handlers: { POST: refuseBody } },
  { path: '/api/stream', handlers: { GET: stream } },
  { path: '/api/waits', handlers: { GET: waitForAbort } },
  { path: '/api/cookies', handlers: { GET: async () => new Response(null, { status: 204, headers: cookies() }) } },
  {
    path: '/api/files/{id}',
    handlers: { GET: async () => new Response(new Blob(['0123']).stream(), { status: 206, headers: fileHeaders() }) },
  },
  { path: '/api/breaks', handlers: { GET: async () => Promise.reject(new Error('a defect')) } },
];

function json(text: string): Response {
  return textResponse({ text, encoded: new Map() }, { status: 200, headers: new Headers({ ...JSON_TYPE, 'cache-control': 'no-store' }) });
}

async function textOf({ body }: HttpRequest): Promise<string> {
  return body === null ? '' : new Response(body).text();
}

async function refuseBody(request: HttpRequest): Promise<Response> {
  await request.body?.cancel();
  return new Response('{}', { status: 413, headers: JSON_TYPE });
}

async function stream(): Promise<Response> {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      tick = (text) => controller.enqueue(new TextEncoder().encode(text));
      tick('data: first\n\n');
    },
    cancel() {
      seen.cancelled = true;
    },
  });
  return new Response(body, { headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store, no-transform' } });
}

async function waitForAbort({ signal }: HttpRequest): Promise<Response> {
  await once(signal, 'abort');
  seen.aborted = true;
  return json('{}');
}

function cookies(): Headers {
  const headers = new Headers({ 'set-cookie': 'a=1' });
  headers.append('set-cookie', 'b=2');
  return headers;
}

function fileHeaders() {
  return { 'content-type': 'text/plain', 'content-range': 'bytes 0-3/10', 'content-length': '4', 'cache-control': 'private, no-transform' };
}

let server: Server;
let port = 0;

beforeAll(async () => {
  server = makeHttpServer();
  const others = async (_request: unknown, response: { end: (text: string) => void }) => response.end('a page');
  answerRequests(server, { proxies: 0, api: makeApi(routes), others });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  ({ port } = server.address() as AddressInfo);
});

afterAll(() => server.close());

type Reply = { status: number; headers: IncomingMessage['headers']; bytes: Buffer; text: string };

async function call(path: string, { method = 'GET', headers = {}, body = '' } = {}): Promise<Reply> {
  const sent = httpRequest({ port, host: '127.0.0.1', path, method, headers });
  sent.end(body);
  const [message] = (await once(sent, 'response')) as [IncomingMessage];
  const bytes = Buffer.concat(await message.toArray());
  return { status: message.statusCode ?? 0, headers: message.headers, bytes, text: bytes.toString() };
}

/** What comes back for bytes written as they are; the connection must be closed by the server. */
async function callRaw(text: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.end(text);
  return Buffer.concat(await socket.toArray()).toString();
}

const POLICY = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
};

function expectProblem({ status, headers, text }: Reply, expected: { status: number; code: string }): void {
  expect([status, headers['content-type']]).toEqual([expected.status, 'application/problem+json; charset=utf-8']);
  expect(headers).toMatchObject({ ...POLICY, 'cache-control': 'no-store' });
  expect(JSON.parse(text)).toMatchObject({ ...expected, type: `/api/docs#problem-${expected.code}`, instance: headers['x-request-id'] });
}

test('a request to change the protocol is answered as what it else is', async () => {
  const answer = await callRaw('GET /apis HTTP/1.1\r\nhost: x\r\nconnection: upgrade, close\r\nupgrade: h2c\r\n\r\n');
  expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
  expect(answer).toMatch(/\r\n\r\n[^]*a page/);
});

describe('what is no endpoint', () => {
  test.each(['/api', '/api/', '/api/nothing', '/api/things/a/b', '/api/%2e%2e/en'])('%s is a problem, not a page', async (path) => {
    expectProblem(await call(path), { status: 404, code: 'not-found' });
  });

  test('every other path is for others, with an id all the same', async () => {
    const reply = await call('/apis');
    expect([reply.text, reply.headers['x-request-id']]).toEqual(['a page', expect.stringMatching(/^[\da-f-]{36}$/)]);
  });

  test('a fixed word is not taken for an id, and a slash at the end changes nothing', async () => {
    expect([(await call('/api/things/mine/')).text, (await call('/api/things/7')).text]).toEqual(['"mine"', '"/api/things/7"']);
  });

  test('an address in absolute form is the path in it', async () => {
    expect((await call('http://elsewhere.test/api/things/7')).text).toBe('"/api/things/7"');
  });
});

describe('the method', () => {
  test('that an endpoint does not have is refused with those it has', async () => {
    const reply = await call('/api/long', { method: 'DELETE' });
    expectProblem(reply, { status: 405, code: 'wrong-method' });
    expect(reply.headers.allow).toBe('GET, POST, HEAD, OPTIONS');
  });

  test.each(['TRACE', 'PROPFIND'])('%s is refused everywhere', async (method) => {
    for (const path of ['/api/long', '/en']) expectProblem(await call(path, { method }), { status: 405, code: 'wrong-method' });
  });

  test('OPTIONS says what there is', async () => {
    const reply = await call('/api/refuses', { method: 'OPTIONS' });
    expect([reply.status, reply.headers.allow]).toEqual([204, 'POST, OPTIONS']);
  });

  test.each(['/api/long', '/api/plain'])('HEAD of %s answers as GET without the body', async (path) => {
    const [head, get] = [await call(path, { method: 'HEAD' }), await call(path)];
    expect([head.status, head.bytes.length, head.headers['content-length']]).toEqual([200, 0, get.headers['content-length']]);
  });
});

describe('what is malformed', () => {
  test.each(['/api/x/%zz', '/en/%zz', '*', 'nonsense', `/en?${'a=1&'.repeat(100)}a=1`, `/api/long?${'&'.repeat(100)}`])(
    '%.40s is refused with 400',
    async (path) => expectProblem(await call(path), { status: 400, code: 'bad-request' }),
  );

  test('a hundred query parameters are not too many', async () => {
    expect((await call(`/api/long?${'a=1&'.repeat(99)}a=1`)).status).toBe(200);
  });

  test('a host that is none is refused', async () => {
    expectProblem(await call('/api/long', { headers: { host: 'a b' } }), { status: 400, code: 'bad-request' });
  });

  test.each(['/api/long', '/en'])('an address of %s that is too long is refused with 414', async (path) => {
    expectProblem(await call(`${path}?${'a'.repeat(8200)}`), { status: 414, code: 'too-large' });
  });

  test('headers that are too large are refused with 431 and a body', async () => {
    const reply = await callRaw(`GET /api/long HTTP/1.1\r\nhost: a\r\nx-much: ${'a'.repeat(20_000)}\r\n\r\n`);
    expect(reply).toMatch(/^HTTP\/1.1 431 /);
    expect(reply).toContain(`content-security-policy: ${POLICY['content-security-policy']}`);
    expect(reply).toContain('"status":431,"code":"too-large"');
  });

  test('what is no HTTP is refused with 400 and a body', async () => {
    const reply = await callRaw('HELLO\r\n\r\n');
    expect(reply).toMatch(/^HTTP\/1.1 400 [^]*"status":400,"code":"bad-request"/);
  });
});

describe('an answer', () => {
  test('carries the headers of the policy, and over TLS that of TLS', async () => {
    expect((await call('/api/long')).headers).toMatchObject(POLICY);
  });

  test.each([
    ['gzip', 'gzip', gunzipSync],
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['br;q=0, gzip;q=0.5', 'gzip', gunzipSync],
  ])('is compressed for who accepts %s, the same the second time', async (accepted, encoding, decode) => {
    for (let n = 0; n < 2; n += 1) {
      const reply = await call('/api/long', { headers: { 'accept-encoding': accepted } });
      expect(reply.headers).toMatchObject({ 'content-encoding': encoding, vary: 'accept-encoding' });
      expect(reply.headers['content-length']).toBe(String(reply.bytes.length));
      expect(decode(reply.bytes).toString()).toBe(LONG);
    }
  });

  test('is sent as it is to who accepts nothing else, when it is short, and when it is a part of a file', async () => {
    const plain = await call('/api/long');
    expect([plain.headers['content-encoding'], plain.headers.vary, plain.text]).toEqual([undefined, 'accept-encoding', LONG]);
    for (const path of ['/api/things/1', '/api/files/fil_1']) {
      expect((await call(path, { headers: { 'accept-encoding': 'gzip, br' } })).headers['content-encoding']).toBeUndefined();
    }
  });

  test('that is a file lies in a sandbox', async () => {
    const { status, headers, text } = await call('/api/files/fil_1');
    expect([status, text, headers['content-range']]).toEqual([206, '0123', 'bytes 0-3/10']);
    expect(headers['content-security-policy']).toContain('sandbox');
  });

  test('may set several cookies', async () => {
    expect((await call('/api/cookies')).headers['set-cookie']).toEqual(['a=1', 'b=2']);
  });

  test('of a handler that breaks is a problem without a word of why', async () => {
    const complaint = catchStderr();
    expectProblem(await call('/api/breaks'), { status: 500, code: 'our-fault' });
    expect(complaint()).toContain('a defect');
  });
});

/** Takes what is written to the standard error stream until it is asked for. */
function catchStderr(): () => string {
  const write = process.stderr.write;
  let said = '';
  process.stderr.write = (chunk: string | Uint8Array) => {
    said += String(chunk);
    return true;
  };
  return () => {
    process.stderr.write = write;
    return said;
  };
}

describe('a body', () => {
  test('of megabytes comes through whole, and can be read twice', async () => {
    const body = 'body '.repeat(400_000);
    expect((await call('/api/long', { method: 'POST', body })).text).toBe(body);
    expect((await call('/api/twice', { method: 'POST', body: 'once ' })).text).toBe('once once ');
  });

  test('that is not wanted is thrown away, and the refusal still arrives', async () => {
    expect((await call('/api/refuses', { method: 'POST', body: 'x'.repeat(1_000_000) })).status).toBe(413);
  });
});

describe('a connection', () => {
  test('is kept for the next call', async () => {
    const socket = connect(port, '127.0.0.1');
    const one = 'GET /api/things/mine HTTP/1.1\r\nhost: a\r\n';
    socket.end(`${one}\r\n${one}connection: close\r\n\r\n`);
    const replies = Buffer.concat(await socket.toArray()).toString();
    expect(replies.match(/HTTP\/1.1 200 /g)).toHaveLength(2);
    expect(replies).toMatch(/keep-alive[^]*connection: close/i);
  });

  test('that the caller closes ends what was done for them', async () => {
    const sent = httpRequest({ port, host: '127.0.0.1', path: '/api/waits' });
    sent.on('error', () => undefined);
    sent.end();
    await once(server, 'request');
    sent.destroy();
    await expect.poll(() => seen.aborted).toBe(true);
  });

  test('of an event stream brings each event at once, and lets go of the stream when it closes', async () => {
    const sent = httpRequest({ port, host: '127.0.0.1', path: '/api/stream', headers: { 'accept-encoding': 'gzip' } });
    sent.end();
    const [message] = (await once(sent, 'response')) as [IncomingMessage];
    expect(message.headers['content-encoding']).toBeUndefined();
    const events = message[Symbol.asyncIterator]();
    expect(String((await events.next()).value)).toBe('data: first\n\n');
    tick('data: second\n\n');
    expect(String((await events.next()).value)).toBe('data: second\n\n');
    message.destroy();
    await expect.poll(() => seen.cancelled).toBe(true);
  });
});

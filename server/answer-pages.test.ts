import type { AsyncLocalStorage } from 'node:async_hooks';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PageRecord } from '@/server/platform/page-record';
import { LOCALES as DOMAIN_LOCALES } from '@/domain/shared/primitives';
import { answerPages } from './answer-pages.mjs';
import { LOCALES } from './page-cache-key.mjs';
import { makePageCache } from './page-cache.mjs';

const POLICY = "default-src 'self'; script-src 'self' 'nonce-abc' 'strict-dynamic'; style-src 'self' 'nonce-abc'";
const HTML = [
  '<!DOCTYPE html><html><head><link rel="preload" as="script" href="/_next/a.js" nonce="abc"/>',
  '<link rel="stylesheet" href="/a.css" nonce="abc"/><script src="/page.js" async="" nonce="abc"></script></head>',
  `<body><p>डॉक्टर &lt;script&gt;${'x'.repeat(2000)}</p><script nonce="abc">self.__next_f.push([1,"\\u003cp"])</script></body></html>`,
].join('');

let folder = '';
let minute = 0;
/** How often something was written. */
let written = 0;
/** The headers of the requests that reached the application. */
let rendered: IncomingMessage['headers'][] = [];

beforeEach(() => {
  folder = builtPages({ doctors: [], 'not-found': [], queue: ['src/app/[locale]/(workspace)/queue/_components/queue-board.tsx'] });
  minute = 0;
  written = 0;
  rendered = [];
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A build with these pages, each with its client components. */
function builtPages(pages: Record<string, string[]>): string {
  const dist = mkdtempSync(path.join(tmpdir(), 'answer-pages-'));
  const everywhere = ['node_modules/next/dist/esm/client/components/layout-router.js', 'src/app/[locale]/error.tsx'];
  const entries: Record<string, string> = {};
  for (const [name, modules] of Object.entries(pages)) {
    const entry = `/[locale]/(workspace)/${name}/page`;
    entries[entry] = `/[locale]/${name}`;
    const place = path.join(dist, 'server', 'app', '[locale]', '(workspace)', name);
    mkdirSync(place, { recursive: true });
    const all = [...everywhere, ...modules].map((module) => [`[project]/${module} <module evaluation>`, { id: 1 }]);
    const manifest = JSON.stringify({ clientModules: Object.fromEntries(all) });
    writeFileSync(
      path.join(place, 'page_client-reference-manifest.js'),
      `globalThis.__RSC_MANIFEST = {};\nglobalThis.__RSC_MANIFEST["${entry}"] = ${manifest};`,
    );
  }
  const dynamicRoutes = Object.keys(pages).map((name) => ({ page: `/[locale]/${name}`, regex: `^/([^/]+?)/${name}(?:/)?$` }));
  writeFileSync(path.join(dist, 'routes-manifest.json'), JSON.stringify({ dynamicRoutes }));
  writeFileSync(path.join(dist, 'app-path-routes-manifest.json'), JSON.stringify(entries));
  return dist;
}

const seesRecord = (record: PageRecord | undefined) => {
  if (record) record.isSeen = true;
};

type Page = { status?: number; html?: string; type?: string; headers?: Record<string, string>; touch?: typeof seesRecord };

/** An application that writes in several pieces, as Next does. */
function writes({ status = 200, html = HTML, type = 'text/html; charset=utf-8', headers = {}, touch = seesRecord }: Page = {}) {
  const records = globalThis as { [key: symbol]: AsyncLocalStorage<PageRecord> | undefined };
  const bytes = Buffer.from(html);
  return async (request: IncomingMessage, response: ServerResponse) => {
    rendered.push({ ...request.headers });
    touch(records[Symbol.for('arogya.page-record')]?.getStore());
    response.setHeader('Content-Security-Policy', POLICY);
    response.writeHead(status, { 'Content-Type': type, ...headers });
    response.flushHeaders();
    for (let at = 0; at < bytes.length; at += 700) response.write(bytes.subarray(at, at + 700));
    response.end();
    // As Next does with files.
    await once(response, 'finish');
  };
}

type Application = ReturnType<typeof writes>;

type Asked = { path?: string; headers?: Record<string, string>; method?: string };
type Answer = { status: number; text: string; headers: IncomingMessage['headers'] };

/** What a browser gets for each of these requests, one after the other, from one server before this application. */
async function answersOf(application: Application, asked: Asked[], between?: (n: number) => void): Promise<Answer[]> {
  const changes = { position: () => written, hasChanged: (since: unknown) => since !== written };
  const cache = makePageCache(
    () => changes,
    () => minute * 60_000,
  );
  const answer = answerPages(folder, application, cache);
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const answers: Answer[] = [];
  try {
    for (const [n, one] of asked.entries()) {
      answers.push(await get(port, one));
      between?.(n);
    }
    return answers;
  } finally {
    server.close();
  }
}

async function get(port: number, { path: target = '/en/doctors', headers = {}, method = 'GET' }: Asked): Promise<Answer> {
  const sent = httpRequest({ port, host: '127.0.0.1', path: target, headers, method }).end();
  const [reply] = (await once(sent, 'response')) as [IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of reply) chunks.push(chunk as Buffer);
  return { status: reply.statusCode ?? 0, text: Buffer.concat(chunks).toString(), headers: reply.headers };
}

async function answerOf(application: Application, asked: Asked = {}): Promise<Answer> {
  const [answer] = await answersOf(application, [asked]);
  if (!answer) throw new Error('one request has one answer');
  return answer;
}

describe('a page in which nothing of ours listens', () => {
  it('keeps its text, its styles and its own small script, and nothing of React', async () => {
    const { text, status } = await answerOf(writes());
    expect(status).toBe(200);
    expect(text).toBe(
      '<!DOCTYPE html><html><head><link rel="stylesheet" href="/a.css"/><script src="/page.js" async=""></script></head>' +
        `<body><p>डॉक्टर &lt;script&gt;${'x'.repeat(2000)}</p></body></html>`,
    );
  });

  it('may run no inline script at all', async () => {
    const { headers } = await answerOf(writes());
    expect(headers['content-security-policy']).toBe("default-src 'self'; script-src 'self'; style-src 'self'");
  });

  it('is compressed for browsers that accept it', async () => {
    const { headers } = await answerOf(writes(), { headers: { 'accept-encoding': 'gzip' } });
    expect(headers['content-encoding']).toBe('gzip');
    expect(headers['vary']).toContain('Accept-Encoding');
  });
});

it.each([
  ['data that is not found', writes({ status: 404, type: 'text/x-component' }), {}],
  ['a page that failed', writes({ status: 500 }), {}],
  ['data', writes({ type: 'text/x-component' }), {}],
  ['a page with a client component', writes(), { path: '/en/queue' }],
  ['a file', writes(), { path: '/icons/doctors' }],
  ['the payload that a router fetches', writes(), { headers: { rsc: '1' } }],
  ['an action', writes(), { headers: { 'next-action': 'x' } }],
  ['a form', writes(), { method: 'POST' }],
])('%s is sent as it is', async (_, application, asked) => {
  const { text, headers } = await answerOf(application, asked);
  expect(text).toBe(HTML);
  expect(headers['content-security-policy']).toBe(POLICY);
});

describe('a page that is not found', () => {
  const shell = writes({
    status: 404,
    html: '<html id="__next_error__"></html>',
    headers: { 'x-of-the-shell': '1', 'content-encoding': 'br' },
  });
  const page = writes();
  const application: Application = (request, response) => (request.url === '/hi/not-found' ? page : shell)(request, response);

  it.each(['/hi/nowhere', '/hi/doctors', '/hi/queue'])(
    'at %s is the page that says so, without React and with status 404',
    async (path) => {
      const { status, text, headers } = await answerOf(application, { path, headers: { cookie: '__session=abc' } });
      expect(status).toBe(404);
      expect(text).toContain('<p>डॉक्टर');
      expect(text).not.toContain('__next');
      expect([headers['x-of-the-shell'], headers['content-encoding']]).toEqual([undefined, undefined]);
      expect(headers['content-security-policy']).toContain("script-src 'self'");
      expect(rendered.map(({ cookie }) => cookie)).toEqual(['__session=abc', '__session=abc']);
    },
  );

  it('is compressed, and kept for whoever is signed out with its status', async () => {
    const asked = { path: '/hi/nowhere', headers: { 'accept-encoding': 'gzip' } };
    const answers = await answersOf(application, [asked, asked]);
    expect(answers.map(({ status, headers }) => [status, headers['content-encoding']])).toEqual([
      [404, 'gzip'],
      [404, 'gzip'],
    ]);
    expect(rendered).toHaveLength(3);
  });
});

it('the server knows every language of the pages', () => {
  expect(LOCALES).toEqual(DOMAIN_LOCALES);
});

it('an application that fails is an error of the server, and the response can still be answered', async () => {
  const server = createServer();
  const answer = answerPages(
    folder,
    () => Promise.reject(new Error('a defect')),
    makePageCache(() => undefined),
  );
  server.on('request', (request, response) => void answer(request, response).catch(() => response.writeHead(500).end('broken')));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { status, text } = await get((server.address() as AddressInfo).port, {}).finally(() => server.close());
  expect([status, text]).toEqual([500, 'broken']);
});

it('a page of which a part arrives late keeps its scripts', async () => {
  const late = HTML.replace('<p>', '<template id="B:0"></template><p>');
  expect((await answerOf(writes({ html: late }))).text).toBe(late);
});

describe('the page cache', () => {
  const timesRendered = async (asked: Asked[], { application = writes(), between = (_: number) => {} } = {}) => {
    await answersOf(application, asked, between);
    return rendered.length;
  };

  it('answers the same page again without rendering it, headers and text alike, in every encoding', async () => {
    const asked = ['identity', 'gzip', 'br', 'gzip'].map((accepted) => ({ headers: { 'accept-encoding': accepted } }));
    const [first, second, , last] = await answersOf(writes(), asked);
    expect(rendered).toHaveLength(1);
    expect(second?.headers['content-encoding']).toBe('gzip');
    expect(last?.text).toBe(second?.text);
    expect(last?.headers['content-security-policy']).toBe(first?.headers['content-security-policy']);
  });

  it.each([
    ['another address', { path: '/en/doctors?q=fever' }],
    ['another language', { path: '/hi/doctors' }],
    ['another theme', { headers: { cookie: 'theme=dark' } }],
    ['another chosen language', { headers: { cookie: 'NEXT_LOCALE=pa' } }],
    ["another browser's languages", { headers: { 'accept-language': 'pa' } }],
    ['another host', { headers: { host: 'other.example' } }],
    ['another protocol', { headers: { 'x-forwarded-proto': 'https' } }],
  ])('keeps %s apart', async (_, other) => {
    expect(await timesRendered([{}, other, {}, other])).toBe(2);
  });

  it.each([
    ['a session', { cookie: '__session=abc' }],
    ['a session beside a theme', { cookie: 'theme=dark; __session=abc' }],
    ['the errors of a form', { cookie: '__flash=abc' }],
    ['any other cookie', { cookie: 'visitor=1' }],
    ['a theme that is none', { cookie: 'theme=<b>' }],
    ['credentials', { authorization: 'Bearer abc' }],
    ['headers that would crowd out others', { 'accept-language': 'x'.repeat(2000) }],
  ])('neither answers nor keeps anything for a request with %s', async (_, headers) => {
    expect(await timesRendered([{ headers }, { headers }, {}, { headers }, {}])).toBe(4);
  });

  it('hides from the page whatever is not in its key', async () => {
    await answersOf(writes(), [
      { headers: { 'user-agent': 'x', 'x-arogya-peer': '10.0.0.1', referer: '/en', 'x-request-id': 'req-1234' } },
    ]);
    expect(Object.keys(rendered[0] ?? {}).sort()).toEqual(['host', 'x-request-id']);
  });

  it('renders anew once something was written, also while the page was made', async () => {
    expect(await timesRendered([{}, {}, {}], { between: (n) => void (written = Math.min(n, 1)) })).toBe(2);
    const touch = (record: PageRecord | undefined) => {
      seesRecord(record);
      written += 1;
    };
    rendered = [];
    expect(await timesRendered([{}, {}], { application: writes({ touch }) })).toBe(2);
  });

  it('renders anew when the minute ends', async () => {
    expect(await timesRendered([{}, {}, {}], { between: (n) => void (minute = n) })).toBe(2);
  });

  it.each<[string, Page]>([
    [
      'says that it is for one person',
      { touch: (record) => (record ? void Object.assign(record, { isSeen: true, isPersonal: true }) : undefined) },
    ],
    ['did not see its record', { touch: () => undefined }],
    ['sets a cookie', { headers: { 'set-cookie': 'NEXT_LOCALE=pa' } }],
  ])('keeps no page that %s', async (_, page) => {
    expect(await timesRendered([{}, {}], { application: writes(page) })).toBe(2);
  });
});

/**
 * The endpoints without the pages: the same route files Next mounts, behind the same small door, on `node:http`. It needs no
 * build, so a test can start it, kill it and start it again in a second. `PORT` absent or 0 takes a free one; the address is
 * told to the parent process, or printed.
 */
import { globSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { pathToFileURL } from 'node:url';
import { paramsFrom } from '@/domain/shared/endpoint';
import type { Handler } from '@/server/platform/http/route';
import { closeServer } from '../../server/close-server.mjs';
import { setRequestHeaders } from '../../server/client-address.mjs';
import { ROOT } from '../../server/paths.mjs';

type Handlers = Partial<Record<string, Handler>>;
const APP = path.join(ROOT, 'src', 'app');

const routes = globSync('api/**/route.ts', { cwd: APP }).map(mount);
// Words before `{names}`, so that a fixed path is not taken for an id.
routes.sort((a, b) => a.path.split('{').length - b.path.split('{').length);
// A door that does not open fails whoever knocks at it, and nobody else.
await Promise.allSettled(routes.map(({ handlers }) => handlers));

const server = createServer((request, response) => {
  setRequestHeaders(request, 0);
  if (!server.listening) response.setHeader('connection', 'close');
  answer(request, response).catch((error: unknown) => {
    // A caller who hung up is no fault of ours.
    if (!response.destroyed) process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    response.destroy();
  });
});
server.listen({ port: Number(process.env['PORT'] ?? 0), host: '127.0.0.1', backlog: 1024 }, () => {
  const address = server.address();
  const url = `http://127.0.0.1:${String(typeof address === 'object' ? address?.port : '')}`;
  if (process.send) process.send({ url });
  else process.stdout.write(`${url}\n`);
});

let isClosing = false;
function close(): void {
  if (isClosing) return;
  isClosing = true;
  closeServer(server).then(
    () => process.exit(0),
    (error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      process.exit(1);
    },
  );
}
process.on('SIGTERM', close);
process.on('SIGINT', close);
if (process.channel) process.once('disconnect', close);

function mount(file: string): { path: string; handlers: Promise<Handlers> } {
  const folder = path.dirname(file).split(path.sep).join('/');
  const handlers = import(pathToFileURL(path.join(APP, file)).href) as Promise<Handlers>;
  return { path: `/${folder.replaceAll(/\[(\w+)\]/g, '{$1}')}`, handlers };
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);
  const found = routes.find((route) => paramsFrom(route.path, url.pathname) !== null);
  if (!found) return end(response, 404);
  const handler = (await found.handlers)[request.method ?? 'GET'];
  if (!handler) return end(response, 405);
  const hungUp = new AbortController();
  response.once('close', () => hungUp.abort());
  await send(response, await handler(webRequest(url, request, hungUp.signal)));
}

function webRequest(url: URL, incoming: IncomingMessage, signal: AbortSignal): Request {
  const { method = 'GET' } = incoming;
  const headers = new Headers();
  for (const [name, values] of Object.entries(incoming.headersDistinct)) for (const value of values ?? []) headers.append(name, value);
  if (method === 'GET' || method === 'HEAD') return new Request(url, { method, headers, signal });
  const init: RequestInit & { duplex: 'half' } = {
    method,
    headers,
    signal,
    body: Readable.toWeb(incoming) as ReadableStream,
    duplex: 'half',
  };
  return new Request(url, init);
}

async function send(response: ServerResponse, { status, headers, body }: Response): Promise<void> {
  response.writeHead(status, [...headers].flat());
  if (body) await pipeline(Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]), response);
  else response.end();
}

function end(response: ServerResponse, status: number): void {
  response.writeHead(status).end();
}

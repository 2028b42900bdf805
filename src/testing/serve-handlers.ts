/**
 * The endpoints without the pages: the route files answered by our own server, without Next. It needs no build, so a test can
 * start it, kill it and start it again in a second. `PORT` absent or 0 takes a free one; the address is told to the parent
 * process, or printed.
 */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ENDPOINTS } from '@/domain/registry';
import { makeApi } from '../../server/api.mjs';
import { closeServer } from '../../server/close-server.mjs';
import { answerRequests, makeHttpServer } from '../../server/http-server.mjs';
import { ROOT } from '../../server/paths.mjs';
import { NOT_FOUND, refuse } from '../../server/refuse.mjs';
import type { Handlers } from '../../server/route-table.mjs';

const paths = [...new Set(ENDPOINTS.map((endpoint) => endpoint.path))];
const api = makeApi(await Promise.all(paths.map(async (one) => ({ path: one, handlers: await handlersOf(one) }))));
const server = makeHttpServer();
answerRequests(server, {
  proxies: 0,
  api,
  others: async (request, response) => refuse(response, NOT_FOUND, String(request.headers['x-request-id'])),
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

async function handlersOf(endpointPath: string): Promise<Handlers> {
  const folder = endpointPath.replaceAll(/\{(\w+)\}/g, '[$1]');
  return (await import(pathToFileURL(path.join(ROOT, 'src', 'app', folder, 'route.ts')).href)) as Handlers;
}

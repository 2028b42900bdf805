/**
 * A server to compare ours with, on the port and the data of the environment: `next`, the same handlers by Next's way, as on a host
 * that starts Next itself, or `bare`, `node:http` alone with an answer as long as that of health.
 */
import { createServer } from 'node:http';
import { closeServer } from '../../../server/close-server.mjs';
import { setRequestHeaders } from '../../../server/client-address.mjs';
import { ROOT } from '../../../server/paths.mjs';

const port = Number(process.env.PORT);
const server = createServer({ keepAliveTimeout: 65_000 });
server.on('request', process.argv[2] === 'next' ? await nextHandler() : answerBare);
server.listen(port, '127.0.0.1', () => process.send?.('listening'));
process.once('SIGTERM', () => closeServer(server).then(() => process.exit(0)));

async function nextHandler() {
  Object.assign(process.env, { NODE_ENV: 'production', __NEXT_NODE_NATIVE_TS_LOADER_ENABLED: 'true' });
  const { default: next } = await import('next');
  const app = next({ dev: false, dir: ROOT, hostname: '127.0.0.1', port, httpServer: server });
  await app.prepare();
  const handle = app.getRequestHandler();
  /** @type {import('node:http').RequestListener} */
  return (request, response) => {
    setRequestHeaders(request, 1);
    void handle(request, response);
  };
}

/** @type {import('node:http').RequestListener} */
function answerBare(_request, response) {
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end('{"status":"ok","store":"sqlite","version":"0.1.0"}');
}

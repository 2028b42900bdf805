import { once } from 'node:events';
import { createServer } from 'node:http';

/**
 * Serves map tiles on a port of 127.0.0.1, each a picture of its own numbers.
 * @returns {Promise<{ url: string, stop: () => void }>} `url` as `MAP_TILES_URL` wants it
 */
export async function startTileServer() {
  const server = createServer((request, response) => {
    const [, z, x, y] = /^\/(\d+)\/(\d+)\/(\d+)\.svg$/.exec(request.url ?? '') ?? [];
    if (z === undefined || x === undefined || y === undefined) return response.writeHead(404).end();
    const shade = (Number(x) + Number(y)) % 2 === 0 ? '#e8efe4' : '#dbe7ee';
    response.writeHead(200, { 'content-type': 'image/svg+xml' });
    return response.end(
      `<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256"><rect width="256" height="256" fill="${shade}"/>` +
        `<path d="M0 128h256M128 0v256" stroke="#b9a" stroke-width="6"/><text x="12" y="30" font-size="18">${z}/${x}/${y}</text></svg>`,
    );
  }).listen(0, '127.0.0.1');
  // It ends with whatever uses it.
  server.unref();
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { url: `http://127.0.0.1:${port}/{z}/{x}/{y}.svg`, stop: () => void server.close() };
}

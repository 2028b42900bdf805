/** One production server for a whole browser run: its own port, its own data, the demo clinic, and nothing left behind. */
import { buildApp } from '../../../tools/launcher/build-app.mjs';
import { findNode } from '../../../tools/launcher/find-node.mjs';
import { startAppServer } from './app-server.mjs';
import { startTileServer } from './tile-server.mjs';

await buildApp(findNode());
const tiles = await startTileServer();
const { port, server, stop } = await startAppServer({ MAP_TILES_URL: tiles.url });
process.stdout.write(`E2E server on port ${port}, process ${server.pid}\n`);
server.once('exit', (code) => process.exit(code ?? 1));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void stop());

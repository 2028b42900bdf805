/** One production server for a whole browser run: its own port, its own data, the demo clinic, and nothing left behind. */
import { buildApp } from '../../../tools/launcher/build-app.mjs';
import { findNode } from '../../../tools/launcher/find-node.mjs';
import { makeSeed, startAppServer } from './app-server.mjs';
import { startTileServer } from './tile-server.mjs';

await buildApp(findNode());
const tiles = await startTileServer();
process.env.E2E_SEED = await makeSeed();
const { port, server, stop } = await startAppServer({ MAP_TILES_URL: tiles.url });
process.stdout.write(`E2E server on port ${port}, process ${server.pid}, seed ${process.env.E2E_SEED}\n`);
server.once('exit', (code) => process.exit(code ?? 1));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void stop());

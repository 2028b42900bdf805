/** One production server for a whole browser run: its own port, its own data, the demo clinic, and nothing left behind. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildApp } from '../../../tools/launcher/build-app.mjs';
import { findNode } from '../../../tools/launcher/find-node.mjs';
import { ROOT } from '../../../server/paths.mjs';
import { seedClinic } from '../../../tools/launcher/seed-clinic.mjs';

const node = findNode();
const dataDir = mkdtempSync(path.join(tmpdir(), 'arogyamitra-e2e-'));
process.on('exit', () => rmSync(dataDir, { recursive: true, force: true }));

await buildApp(node);
const port = await freePort();
const env = {
  ...process.env,
  NODE_ENV: 'production',
  PORT: String(port),
  HOST: '127.0.0.1',
  DATA_DIR: dataDir,
  DEMO_CLINIC: 'true',
};
await seedClinic(node, env);

const server = spawn(node, ['server/serve.mjs'], { cwd: ROOT, env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
server.once('message', () => process.stdout.write(`E2E server on port ${port}\n`));
server.once('exit', (code) => process.exit(code ?? 1));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.connected && server.send('close'));

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

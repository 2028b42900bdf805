import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findNode } from '../../../tools/launcher/find-node.mjs';
import { seedClinic } from '../../../tools/launcher/seed-clinic.mjs';
import { ROOT } from '../../../server/paths.mjs';

/**
 * Fills a folder with the demo clinic. Seeding takes ten seconds of a processor, so a run seeds once and each server begins with a copy
 * of the folder named by `E2E_SEED`.
 * @returns {Promise<string>}
 */
export async function makeSeed() {
  const folder = temporaryFolder('seed');
  await seedClinic(findNode(), { ...process.env, NODE_ENV: 'production', DATA_DIR: folder, DEMO_CLINIC: 'true' });
  return folder;
}

/** @param {string} name */
function temporaryFolder(name) {
  const folder = mkdtempSync(path.join(tmpdir(), `arogyamitra-e2e-${name}-`));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/**
 * Starts the production server, which must have been built, with the demo clinic: on a port and with data of its own.
 * @param {Record<string, string>} [more] environment
 * @returns {Promise<{ port: number, server: import('node:child_process').ChildProcess, stop: () => Promise<void> }>}
 */
export async function startAppServer(more = {}) {
  const node = findNode();
  const dataDir = temporaryFolder('data');
  cpSync(process.env.E2E_SEED || (await makeSeed()), dataDir, { recursive: true });
  const port = await freePort();
  /** @type {NodeJS.ProcessEnv} */
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    PORT: String(port),
    HOST: '127.0.0.1',
    DATA_DIR: dataDir,
    DEMO_CLINIC: 'true',
    ...more,
  };
  /** @type {import('node:child_process').ChildProcess} */
  const server = spawn(node, ['server/serve.mjs'], { cwd: ROOT, env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const ended = once(server, 'exit');
  await Promise.race([once(server, 'message'), ended.then(() => Promise.reject(new Error('the server ended before it listened')))]);
  const stop = async () => {
    if (server.connected) server.send('close');
    await ended;
  };
  return { port, server, stop };
}

/** @returns {Promise<number>} a port of 127.0.0.1 that nobody listens on */
export function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

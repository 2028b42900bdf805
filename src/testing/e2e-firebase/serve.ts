import { spawn } from 'node:child_process';
import { openMemoryFirestore } from '@/testing/memory-firestore';
import { buildApp } from '../../../tools/launcher/build-app.mjs';
import { findNode } from '../../../tools/launcher/find-node.mjs';
import { freePorts } from '../../../tools/test-runner/free-ports.mjs';
import { ROOT } from '../../../server/paths.mjs';

/** One production server on Firebase for a whole browser run: the real Auth emulator, and a Firestore in this process where no emulator of it runs. */
const node = findNode();
await buildApp(node);
const [port] = await freePorts(1);
const memory = process.env.FIRESTORE_EMULATOR_HOST === undefined ? await openMemoryFirestore() : null;

const env = {
  ...process.env,
  NODE_ENV: 'production' as const,
  PORT: String(port),
  HOST: '127.0.0.1',
  PLATFORM: 'firebase',
  FIREBASE_PROJECT_ID: process.env.GCLOUD_PROJECT,
  FIREBASE_API_KEY: 'any-key-will-do',
  SECRETS: 'a secret of the browser tests'.replaceAll(' ', '-').padEnd(40, '.'),
  ...(memory !== null && { FIRESTORE_EMULATOR_HOST: memory.host }),
};
const server = spawn(node, ['server/serve.mjs'], { cwd: ROOT, env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
server.once('message', () => process.stdout.write(`E2E server on port ${port}\n`));
server.once('exit', (code) => process.exit(code ?? 1));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.connected && server.send('close'));

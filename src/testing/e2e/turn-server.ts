import { spawn, spawnSync } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from './app-server.mjs';

const START_MS = 10_000;

export type TurnServer = { urls: string[]; secret: string; stop: () => Promise<void> };

/** Whether coturn is installed. */
export function hasTurnServer(): boolean {
  return spawnSync('turnserver', ['--version'], { stdio: 'ignore' }).error === undefined;
}

/** Starts a coturn on the loopback address that accepts credentials made with its secret (`use-auth-secret`). */
export async function startTurnServer(): Promise<TurnServer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'arogya-turn-'));
  const port = await freePort();
  const secret = 'shared by the clinic and its TURN server';
  const settings = [
    'listening-ip=127.0.0.1',
    `listening-port=${String(port)}`,
    'relay-ip=127.0.0.1',
    'use-auth-secret',
    `static-auth-secret=${secret}`,
    'realm=clinic.test',
    'fingerprint',
    // Both browsers, and so both relayed peers, are on the loopback address.
    'allow-loopback-peers',
    'no-tls',
    'no-dtls',
    'no-cli',
    `pidfile=${path.join(folder, 'pid')}`,
    `userdb=${path.join(folder, 'users.db')}`,
    'log-file=stdout',
  ];
  const config = path.join(folder, 'turnserver.conf');
  writeFileSync(config, `${settings.join('\n')}\n`);
  const child = spawn('turnserver', ['-c', config], { stdio: 'ignore' });
  const ended = once(child, 'exit');
  await listening(port);
  return {
    urls: [`turn:127.0.0.1:${String(port)}?transport=udp`, `turn:127.0.0.1:${String(port)}?transport=tcp`],
    secret,
    async stop() {
      child.kill('SIGKILL');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A credential as the server makes it, for any secret and expiry. */
export function turnCredential(secret: string, userId: string, endsAt: Date): { username: string; credential: string } {
  const username = `${String(Math.floor(endsAt.getTime() / 1000))}:${userId}`;
  return { username, credential: createHmac('sha1', secret).update(username).digest('base64') };
}

async function listening(port: number): Promise<void> {
  const until = Date.now() + START_MS;
  while (Date.now() < until) {
    const socket = connect(port, '127.0.0.1');
    const isOpen = await new Promise<boolean>((resolve) => {
      socket.once('connect', () => resolve(true));
      socket.once('error', () => resolve(false));
    });
    socket.destroy();
    if (isOpen) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('turnserver does not listen');
}

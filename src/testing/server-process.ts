import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { findNode } from '../../tools/launcher/find-node.mjs';
import { ROOT } from '../../server/paths.mjs';

export type ServerProcess = {
  url: string;
  pid: number;
  /** What it complained of; empty for a server in good health. */
  complaints: () => string;
  /** The power cut: no last word, no closing of anything. */
  kill: () => Promise<void>;
  /** Asks it to end and waits. Returns its exit code, null when a signal ended it. */
  stop: () => Promise<number | null>;
};

const SERVE = path.join('src', 'testing', 'serve-handlers.ts');

/** Starts the endpoints as a process of their own on the store in `dataDir`, which is opened by its first request. */
export async function startServer(dataDir: string, env: Record<string, string> = {}): Promise<ServerProcess> {
  const child = spawn(findNode(), ['--conditions=react-server', '--import', 'tsx', SERVE], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: 'production', LOG_LEVEL: 'warn', DATA_DIR: dataDir, PORT: '', ...env },
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
  });
  let output = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  const [message] = (await Promise.race([once(child, 'message'), endedEarly(child, () => output)])) as [{ url: string }];
  const end = async (signal: NodeJS.Signals) => {
    const exited = isOver(child) ? null : once(child, 'exit');
    child.kill(signal);
    await exited;
  };
  return {
    url: message.url,
    pid: child.pid ?? 0,
    complaints: () => output,
    kill: () => end('SIGKILL'),
    async stop() {
      await end('SIGTERM');
      return child.exitCode;
    },
  };
}

function isOver({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

async function endedEarly(child: ChildProcess, output: () => string): Promise<never> {
  await once(child, 'exit');
  throw new Error(`the server ended before it listened:\n${output()}`);
}

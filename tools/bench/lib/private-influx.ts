import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './free-port';

export type PrivateInflux = {
  version: string;
  /** Keeps lines of its protocol with times in milliseconds, on disk when it returns. */
  write: (lines: readonly string[]) => Promise<void>;
  /** The rows of the only series of an answer, times in milliseconds. */
  query: (influxql: string) => Promise<(number | null)[][]>;
  stop: () => Promise<void>;
};

/** Where Debian puts it. */
const PROGRAM = '/usr/bin/influxd';
const READY_MS_MAX = 15_000;
const DATABASE = 'bench';

/**
 * An InfluxDB of our own in a folder of its own, listening on loopback, as delivered: each write waits for the disk
 * (`wal-fsync-delay` 0). Throws with the reason where there is none on this machine.
 */
export async function startInflux(): Promise<PrivateInflux> {
  const version = installedVersion();
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-influx-'));
  const [http, rpc] = [await freePort(), await freePort()];
  const config = path.join(folder, 'influxdb.conf');
  writeFileSync(
    config,
    [
      'reporting-disabled = true',
      `bind-address = "127.0.0.1:${String(rpc)}"`,
      `[meta]\ndir = "${path.join(folder, 'meta')}"`,
      `[data]\ndir = "${path.join(folder, 'data')}"\nwal-dir = "${path.join(folder, 'wal')}"\nwal-fsync-delay = "0s"\nquery-log-enabled = false`,
      `[http]\nbind-address = "127.0.0.1:${String(http)}"\nlog-enabled = false`,
      '[monitor]\nstore-enabled = false',
    ].join('\n'),
  );
  const server = spawn(PROGRAM, ['-config', config], { cwd: folder, stdio: 'ignore' });
  const ended = once(server, 'exit');
  const stop = async () => {
    server.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const url = `http://127.0.0.1:${String(http)}`;
  const ask = async (address: string, body?: string): Promise<string> => {
    const reply = await fetch(`${url}${address}`, { method: 'POST', ...(body !== undefined && { body }) });
    const text = await reply.text();
    if (!reply.ok) throw new Error(`InfluxDB answered ${String(reply.status)}: ${text.slice(0, 200)}`);
    return text;
  };
  for (const began = performance.now(); ; await sleep(100)) {
    try {
      await ask(`/query?q=${encodeURIComponent(`CREATE DATABASE ${DATABASE}`)}`);
      break;
    } catch (error) {
      if (performance.now() - began < READY_MS_MAX && server.exitCode === null) continue;
      await stop();
      throw error;
    }
  }
  return {
    version,
    stop,
    write: async (lines) => {
      await ask(`/write?db=${DATABASE}&precision=ms`, lines.join('\n'));
    },
    query: async (influxql) => {
      const text = await ask(`/query?db=${DATABASE}&epoch=ms&q=${encodeURIComponent(influxql)}`);
      const { results } = JSON.parse(text) as { results: { series?: { values: (number | null)[][] }[]; error?: string }[] };
      const [first] = results;
      if (first?.error !== undefined) throw new Error(`InfluxDB: ${first.error}`);
      return first?.series?.[0]?.values ?? [];
    },
  };
}

function installedVersion(): string {
  try {
    return /v?(\d+\.\d+\S*)/.exec(execFileSync(PROGRAM, ['version'], { stdio: 'pipe' }).toString())?.[1] ?? 'unknown';
  } catch {
    throw new Error('no server is installed (Debian: influxdb)');
  }
}

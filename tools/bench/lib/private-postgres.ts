import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export type PrivatePostgres = {
  /** Where its socket lies; it listens nowhere else. */
  socket: string;
  version: string;
  /** The folder of its programs. */
  bin: string;
  /** Processor time of its backends so far, those that have ended. */
  cpuMs: () => number;
  stop: () => Promise<void>;
};

const READY_MS_MAX = 15_000;

/**
 * A PostgreSQL of our own in a folder of its own, with everything as delivered (fsync on), reachable through a socket only.
 * Throws with the reason where there is none on this machine.
 */
export async function startPostgres(): Promise<PrivatePostgres> {
  const bin = globSync('/usr/lib/postgresql/*/bin').sort().at(-1);
  if (bin === undefined || !existsSync(path.join(bin, 'initdb'))) throw new Error('no PostgreSQL server is installed (Debian: postgresql)');
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-pg-'));
  const who = unprivileged();
  if (who) chownSync(folder, who.uid, who.gid);
  const data = path.join(folder, 'data');
  execFileSync(path.join(bin, 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-locale'], {
    ...who,
    cwd: folder,
    stdio: 'pipe',
  });
  const server = spawn(path.join(bin, 'postgres'), ['-D', data, '-k', folder, '-c', 'listen_addresses='], {
    ...who,
    cwd: folder,
    stdio: 'ignore',
  });
  const ended = once(server, 'exit');
  const stop = async () => {
    server.kill('SIGINT');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const ready = () =>
    execFileSync(
      path.join(bin, 'psql'),
      ['-h', folder, '-U', 'postgres', '-Atc', 'SHOW server_version; SHOW fsync; SHOW synchronous_commit'],
      { stdio: 'pipe' },
    );
  for (const began = performance.now(); ; await sleep(100)) {
    try {
      const [version = '', fsync = '', commit = ''] = ready().toString().trim().split('\n');
      if (fsync !== 'on' || commit !== 'on') throw new Error('this PostgreSQL does not wait for the disk');
      return { socket: folder, version, bin, stop, cpuMs: () => childrensMs(server.pid ?? 0) };
    } catch (error) {
      if (performance.now() - began < READY_MS_MAX && server.exitCode === null) continue;
      await stop();
      throw error;
    }
  }
}

/** From /proc: the processor time of the children a process has waited for, in hundredths of a second there. */
function childrensMs(pid: number): number {
  const fields =
    readFileSync(`/proc/${String(pid)}/stat`, 'utf8')
      .split(') ')[1]
      ?.split(' ') ?? [];
  return (Number(fields[13]) + Number(fields[14])) * 10;
}

/** PostgreSQL refuses to run as root. */
function unprivileged(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  for (const name of ['postgres', 'nobody']) {
    try {
      const ask = (flag: string) => Number(execFileSync('id', [flag, name], { stdio: 'pipe' }).toString());
      return { uid: ask('-u'), gid: ask('-g') };
    } catch {
      continue;
    }
  }
  throw new Error('it does not run as root, and there is no other user to run it as');
}

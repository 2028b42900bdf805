import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { runQuietly } from '../launcher/run-command.mjs';

/**
 * A file system as an image has it: this machine's own beneath, and on top what the image's steps write. Nothing of it is seen
 * outside, because the mounts live in a namespace that ends with the command.
 * @typedef {{ upper: string, work: string, root: string }} Room
 */

/**
 * @param {string} folder where what is written lands, in `written`
 * @returns {Room}
 */
export function makeSandbox(folder) {
  const room = { upper: path.join(folder, 'written'), work: path.join(folder, 'work'), root: path.join(folder, 'root') };
  for (const place of [room.upper, room.work, room.root]) mkdirSync(place, { recursive: true });
  return room;
}

/**
 * Runs a shell line inside the room.
 * @param {Room} room
 * @param {string} line
 * @param {{ cwd?: string, env?: Record<string, string>, user?: string }} how
 */
export function runInside(room, line, how = {}) {
  const { program, args, env } = commandOf(room, line, how);
  return runQuietly(program, args, { env });
}

/**
 * The same, alone on its own network, its words passed on to whoever watches.
 * @param {Room} room
 * @param {string} line
 * @param {{ cwd?: string, env?: Record<string, string>, user?: string }} how
 * @returns {Promise<number | null>} its exit code
 */
export function runAlone(room, line, how = {}) {
  const { program, args, env } = commandOf(room, line, how, ['--net', '--pid', '--fork', '--kill-child']);
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { env, stdio: ['ignore', 'inherit', 'inherit'] });
    child.once('error', reject);
    child.once('close', resolve);
  });
}

/**
 * @param {Room} room
 * @param {string} line
 * @param {{ cwd?: string, env?: Record<string, string>, user?: string }} how
 * @param {readonly string[]} walls
 */
function commandOf(room, line, { cwd = '/', env = {}, user }, walls = []) {
  const script = path.join(room.work, '..', 'step.sh');
  writeFileSync(script, line);
  const enter = `mount -t overlay overlay -o lowerdir=/,upperdir=${room.upper},workdir=${room.work} ${room.root}
mount -t proc proc ${room.root}/proc
mount --rbind /dev ${room.root}/dev
${walls.includes('--net') ? 'ip link set lo up' : ''}
line=$(cat ${script})
exec chroot ${user === undefined ? '' : `--userspec=${user}:${user}`} ${room.root} /bin/sh -c "cd ${cwd} && $line"`;
  const home = user === undefined || user === 'root' ? homedir() : `/home/${user}`;
  /** @type {any} nothing of this process's own environment goes in */
  const inside = { PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', HOME: home, ...env };
  return { program: 'unshare', args: ['--mount', '--propagation', 'private', ...walls, 'sh', '-ec', enter], env: inside };
}

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../../server/paths.mjs';

const MAJOR_MIN = 24;
const SYSTEM_NAMES = { linux: 'linux', win32: 'win' };

/**
 * The Node everything after the install runs on: the pinned one from the registry, else the machine's own if it is new enough.
 * @returns {string} an absolute path
 * @throws {Error} whose message is one sentence
 */
export function findNode() {
  const found = [pinnedNode(), process.env.npm_node_execpath, process.execPath].find(isNewEnough);
  if (found !== undefined) return found;
  throw new Error(
    `Node ${MAJOR_MIN} or newer is needed, and there is no ready-made one for ${process.platform} on ${process.arch} in the registry: ` +
      `install it from nodejs.org (this is ${process.version}) and try again.`,
  );
}

/** @param {string} [node] */
function isNewEnough(node) {
  if (node === undefined || !existsSync(node)) return false;
  const output = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout ?? '';
  return Number(/^v(\d+)/.exec(output)?.[1] ?? 0) >= MAJOR_MIN;
}

function pinnedNode() {
  const system = new Map(Object.entries(SYSTEM_NAMES)).get(process.platform);
  if (system === undefined) return undefined;
  const program = process.platform === 'win32' ? 'node.exe' : 'node';
  return path.join(ROOT, 'node_modules', `node-${system}-${process.arch}`, 'bin', program);
}

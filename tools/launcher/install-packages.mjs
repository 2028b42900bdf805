import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../../server/paths.mjs';
import { runQuietly } from './run-command.mjs';

const INSTALL_ARGS = ['--include=dev', '--include=optional', '--no-audit', '--no-fund'];

/**
 * Installs what package-lock.json names, unless all of it is there.
 * @param {string} [folder] whose packages; the project's own when absent
 * @returns {Promise<string>} what was done
 */
export async function installPackages(folder = ROOT) {
  if (isInstalled(folder)) return 'in place';
  const { program, args, shell } = npmCommand();
  try {
    await runQuietly(program, [...args, installWord(folder), ...INSTALL_ARGS], { shell, cwd: folder });
  } catch (error) {
    throw new Error(`The packages could not be installed; is the registry within reach?\n${messageOf(error)}`);
  }
  return 'installed';
}

/**
 * npm keeps its own record of what it installed; comparing the two also honours an install somebody did by hand.
 * @param {string} folder
 */
function isInstalled(folder) {
  const record = path.join(folder, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const locked = packagesOf(path.join(folder, 'package-lock.json'));
  const present = packagesOf(record);
  return Object.entries(locked).every(([place, { version, optional }]) => {
    if (place === '') return true;
    const there = present[place];
    return there === undefined ? optional === true : there.version === version;
  });
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

/**
 * The npm that called us is started by the machine's own Node, because an install replaces the one in node_modules.
 * Typed by hand, `npm` is found on the path; on Windows it is a script, which only a shell can start.
 */
function npmCommand() {
  const { npm_execpath: script, npm_node_execpath: node } = process.env;
  if (script?.endsWith('.js')) return { program: node ?? process.execPath, args: [script], shell: false };
  return { program: 'npm', args: [], shell: process.platform === 'win32' };
}

/**
 * `npm ci` begins by removing node_modules, which Windows refuses while the Node inside it is running this file.
 * @param {string} folder
 */
function installWord(folder) {
  const runsInside = process.execPath.startsWith(path.join(folder, 'node_modules'));
  return process.platform === 'win32' && runsInside ? 'install' : 'ci';
}

/** @param {unknown} error */
function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}

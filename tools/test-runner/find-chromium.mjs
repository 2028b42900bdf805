import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const DEBIAN_CHROMIUM = '/usr/bin/chromium';
const PACKAGES = ['chromium', 'fonts-noto-core'];
const SCRIPTS = ['hi', 'pa'];

/**
 * The browser of the tests, with faces for Devanagari and Gurmukhi; installs both with apt-get where they are missing.
 * @returns {string} the browser's path
 * @throws {Error} whose message says what to do
 */
export function findChromium() {
  const configured = process.env.CHROMIUM;
  if (configured) {
    if (existsSync(configured)) return configured;
    throw new Error(`CHROMIUM names ${configured}, and there is no such file.`);
  }
  if (existsSync(DEBIAN_CHROMIUM) && hasFonts()) return DEBIAN_CHROMIUM;
  const complaint = installWithApt();
  if (existsSync(DEBIAN_CHROMIUM)) return DEBIAN_CHROMIUM;
  throw new Error(
    `The tests need Chromium, and it could not be installed (${complaint}): install it and name it with CHROMIUM=/path/to/chromium.`,
  );
}

/** Where fontconfig's own tool is missing nothing can be said, and the tests do not depend on it. */
function hasFonts() {
  return SCRIPTS.every((language) => {
    const list = spawnSync('fc-list', [`:lang=${language}`], { encoding: 'utf8' });
    return list.error !== undefined || list.stdout.trim() !== '';
  });
}

/** @returns {string} why it did not work, or a word that it did */
function installWithApt() {
  const isRoot = process.getuid?.() === 0;
  for (const args of [['update'], ['install', '--yes', '--no-install-recommends', ...PACKAGES]]) {
    const command = [...(isRoot ? [] : ['sudo', '--non-interactive']), 'apt-get', '--quiet=2', ...args];
    const [program = '', ...rest] = command;
    const run = spawnSync(program, rest, { encoding: 'utf8', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
    if (run.error !== undefined) return `no ${program} here`;
    if (run.status !== 0) return `apt-get ${args[0]}: ${run.stderr.trim().split('\n').at(-1)}`;
  }
  return 'apt-get went well, but brought no /usr/bin/chromium';
}

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const DEBIAN_CHROMIUM = '/usr/bin/chromium';
const DEBIAN_SHELL = '/usr/bin/chromium-headless-shell';
const FONTS = 'fonts-noto-core';
const SCRIPTS = ['hi', 'pa'];
/** A mirror that does not answer must not hold the tests up for longer than the shell saves. */
const INSTALL_MS = 180_000;

/**
 * The browser of the tests, with faces for Devanagari and Gurmukhi, and the same browser without its windows (`chromium-headless-shell`),
 * which needs a third less of the processor: it runs every test that needs no window. Installs with apt-get what is missing. A browser
 * named by the environment is taken for all tests.
 * @returns {{ chromium: string, shell: string, said: string }} two paths, the same where there is no shell, and a line to print
 * @throws {Error} whose message says what to do where there is no browser
 */
export function findChromium() {
  const configured = process.env.CHROMIUM;
  if (configured) {
    if (!existsSync(configured)) throw new Error(`CHROMIUM names ${configured}, and there is no such file.`);
    const shell = process.env.CHROMIUM_HEADLESS_SHELL ?? configured;
    return { chromium: configured, shell, said: `${configured}, and ${shell} for what needs no window` };
  }
  const needed = existsSync(DEBIAN_CHROMIUM) && hasFonts() ? [] : ['chromium', FONTS];
  const missing = existsSync(DEBIAN_SHELL) ? needed : [...needed, 'chromium-headless-shell'];
  let complaint = installWithApt(missing);
  // An older Debian has no package of that name, and then apt-get installs none of those asked for.
  if (needed.length > 0 && !existsSync(DEBIAN_CHROMIUM)) complaint = installWithApt(needed);
  if (!existsSync(DEBIAN_CHROMIUM))
    throw new Error(
      `The tests need Chromium, and it could not be installed (${complaint}): install it and name it with CHROMIUM=/path/to/chromium.`,
    );
  if (existsSync(DEBIAN_SHELL))
    return { chromium: DEBIAN_CHROMIUM, shell: DEBIAN_SHELL, said: `${DEBIAN_CHROMIUM}, and ${DEBIAN_SHELL} for what needs no window` };
  return { chromium: DEBIAN_CHROMIUM, shell: DEBIAN_CHROMIUM, said: `${DEBIAN_CHROMIUM} alone, which is slower (${complaint})` };
}

/** Where fontconfig's own tool is missing nothing can be said, and the tests do not depend on it. */
function hasFonts() {
  return SCRIPTS.every((language) => {
    const list = spawnSync('fc-list', [`:lang=${language}`], { encoding: 'utf8' });
    return list.error !== undefined || list.stdout.trim() !== '';
  });
}

/**
 * @param {readonly string[]} packages
 * @returns {string} why it did not work, or a word that it did
 */
function installWithApt(packages) {
  if (packages.length === 0) return 'nothing was missing';
  const isRoot = process.getuid?.() === 0;
  for (const args of [['update'], ['install', '--yes', '--no-install-recommends', ...packages]]) {
    const command = [...(isRoot ? [] : ['sudo', '--non-interactive']), 'apt-get', '--quiet=2', ...args];
    const [program = '', ...rest] = command;
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const run = spawnSync(program, rest, { encoding: 'utf8', env, timeout: INSTALL_MS });
    if (run.error !== undefined)
      return 'code' in run.error && run.error.code === 'ETIMEDOUT' ? 'apt-get did not end' : `no ${program} here`;
    if (run.status !== 0) return `apt-get ${args[0]}: ${run.stderr.trim().split('\n').at(-1)}`;
  }
  return `apt-get went well with ${packages.join(', ')}`;
}

import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePorts } from './free-ports.mjs';
import { ROOT } from '../../server/paths.mjs';

export const TOOLS_FOLDER = path.join(ROOT, 'tools', 'firebase');
/** A name that begins with `demo-` is nobody's project: the emulators and the SDKs refuse to leave the machine for it. */
export const DEMO_PROJECT = 'demo-arogyamitra';

const TOOLS_PACKAGE = path.join(TOOLS_FOLDER, 'node_modules', 'firebase-tools');
const JAVA_MAJOR_MIN = 21;
const START_MS_MAX = 60_000;
const STOP_MS_MAX = 10_000;
const ASK_EVERY_MS = 150;

/** @typedef {{ env: Record<string, string>, stop: () => Promise<void> }} Emulators */

/**
 * Starts Firebase's own emulators on free ports of this machine. The one of Authentication always runs; Firestore's needs Java
 * and a jar that firebase-tools fetched before, and without them it is left out, with the reason.
 * @param {string} node the program that runs firebase-tools
 * @returns {Promise<Emulators & { without: string | null }>} `env` is what a process needs to find them
 */
export async function startEmulators(node) {
  const without = whyNoFirestore();
  const names = without === null ? ['auth', 'firestore'] : ['auth'];
  const folder = mkdtempSync(path.join(tmpdir(), 'arogyamitra-emulators-'));
  const ports = await freePorts(4);
  const [auth = 0, hub = 0, logging = 0, firestore = 0] = ports;
  writeFileSync(path.join(folder, 'firebase.json'), JSON.stringify(settingsOf({ auth, hub, logging, firestore }, names)));
  const program = path.join(TOOLS_PACKAGE, 'lib', 'bin', 'firebase.js');
  const args = [program, 'emulators:start', '--only', names.join(','), '--project', DEMO_PROJECT];
  const child = spawn(node, args, { cwd: folder, env: quietEnvironment(folder), stdio: ['ignore', 'pipe', 'pipe'] });
  const stop = () => end(child, folder);
  try {
    await answering(
      child,
      names.map((name) => (name === 'auth' ? auth : firestore)),
    );
  } catch (error) {
    await stop();
    throw error;
  }
  const env = {
    FIREBASE_AUTH_EMULATOR_HOST: `127.0.0.1:${auth}`,
    ...(without === null && { FIRESTORE_EMULATOR_HOST: `127.0.0.1:${firestore}` }),
  };
  return { env, stop, without };
}

/**
 * @param {{ auth: number, hub: number, logging: number, firestore: number }} ports
 * @param {readonly string[]} names
 */
function settingsOf({ auth, hub, logging, firestore }, names) {
  const at = (/** @type {number} */ port) => ({ host: '127.0.0.1', port });
  return {
    emulators: {
      auth: at(auth),
      hub: at(hub),
      logging: at(logging),
      ui: { enabled: false },
      ...(names.includes('firestore') && { firestore: at(firestore) }),
    },
  };
}

/** `CI` stops the message of the day, a settings folder of its own knows of no consent to be counted: it calls nobody. */
function quietEnvironment(/** @type {string} */ folder) {
  const { GOOGLE_APPLICATION_CREDENTIALS: _mine, FIREBASE_TOKEN: _token, DEBUG: _loud, ...rest } = process.env;
  return { ...rest, CI: '1', NO_UPDATE_NOTIFIER: '1', XDG_CONFIG_HOME: folder, TMPDIR: folder };
}

/**
 * Asked beforehand, because firebase-tools would fetch the jar of its own version, and there may be no way to the internet.
 * @returns {string | null}
 */
function whyNoFirestore() {
  const cache = process.env.FIREBASE_EMULATORS_PATH ?? path.join(homedir(), '.cache', 'firebase', 'emulators');
  const known = JSON.parse(readFileSync(path.join(TOOLS_PACKAGE, 'lib', 'emulator', 'downloadableEmulatorInfo.json'), 'utf8'));
  const jar = known.firestore.downloadPathRelativeToCacheDir;
  if (!existsSync(path.join(cache, jar))) return `${jar} is not on this machine (firebase setup:emulators:firestore fetches it)`;
  const output = spawnSync('java', ['-version'], { encoding: 'utf8' }).stderr ?? '';
  const major = Number(/version "(\d+)/.exec(output)?.[1] ?? 0);
  return major >= JAVA_MAJOR_MIN ? null : `it needs Java ${JAVA_MAJOR_MIN} or newer`;
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {readonly number[]} ports
 */
async function answering(child, ports) {
  let output = '';
  const append = (/** @type {Buffer} */ chunk) => {
    output += chunk;
  };
  child.stdout?.on('data', append);
  child.stderr?.on('data', append);
  for (const until = performance.now() + START_MS_MAX; performance.now() < until; await sleep(ASK_EVERY_MS)) {
    if (hasEnded(child)) break;
    const answers = await Promise.all(ports.map(isAnswering));
    if (answers.every(Boolean)) return;
  }
  throw new Error(`The Firebase emulators did not start:\n${output.trimEnd()}`);
}

/** @param {number} port */
async function isAnswering(port) {
  return fetch(`http://127.0.0.1:${port}/`).then(
    (response) => response.ok,
    () => false,
  );
}

/** @param {import('node:child_process').ChildProcess} child */
function hasEnded(child) {
  return child.exitCode !== null || child.signalCode !== null;
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {string} folder
 */
async function end(child, folder) {
  if (!hasEnded(child)) {
    const ended = new Promise((resolve) => child.once('close', resolve));
    child.kill('SIGTERM');
    const killed = setTimeout(() => child.kill('SIGKILL'), STOP_MS_MAX);
    await ended;
    clearTimeout(killed);
  }
  rmSync(folder, { recursive: true, force: true });
}

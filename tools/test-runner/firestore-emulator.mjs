import { spawn, spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePorts } from './free-ports.mjs';

const MAIN_CLASS = 'com.google.cloud.datastore.emulator.firestore.CloudFirestore';
const START_MS_MAX = 60_000;
const STOP_MS_MAX = 5000;
const ASK_EVERY_MS = 150;

/** @typedef {{ host: string, stop: () => Promise<void> }} FirestoreEmulator */

/**
 * Starts the official Firestore emulator as the Google Cloud SDK ships it, for machines where firebase-tools has not fetched
 * its own: the same program, an older release. One that runs already (`FIRESTORE_EMULATOR_HOST`) is used and not stopped.
 * @returns {Promise<FirestoreEmulator | { without: string }>} `without` says why there is none
 */
export async function startFirestoreEmulator() {
  const running = process.env.FIRESTORE_EMULATOR_HOST;
  if (running) return { host: running, stop: async () => undefined };
  const jar = jarOfCloudSdk();
  if (jar === null)
    return { without: 'neither firebase-tools nor a Google Cloud SDK on this machine has brought the Firestore emulator’s jar' };
  if (spawnSync('java', ['-version']).status !== 0) return { without: 'the Firestore emulator needs Java, and there is none' };
  const [port = 0] = await freePorts(1);
  const host = `127.0.0.1:${port}`;
  const args = ['-Xmx1g', '-Duser.language=en', '-cp', jar, MAIN_CLASS, 'start', '--host=127.0.0.1', `--port=${port}`];
  const child = spawn('java', args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let output = '';
  child.stderr.on('data', (chunk) => {
    output = `${output}${chunk}`.slice(-2000);
  });
  child.on('error', () => undefined);
  const stop = () => end(child);
  for (const until = performance.now() + START_MS_MAX; performance.now() < until; await sleep(ASK_EVERY_MS)) {
    if (child.exitCode !== null || child.signalCode !== null) break;
    if (await isAnswering(host)) return { host, stop };
  }
  await stop();
  throw new Error(`The Firestore emulator did not start:\n${output.trimEnd()}`);
}

/** The jar lies beside the SDK's programs, wherever those are. */
function jarOfCloudSdk() {
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    const program = path.join(folder, 'gcloud');
    if (folder === '' || !existsSync(program)) continue;
    const sdk = path.dirname(path.dirname(realpathSync(program)));
    const jar = path.join(sdk, 'platform', 'cloud-firestore-emulator', 'cloud-firestore-emulator.jar');
    if (existsSync(jar)) return jar;
  }
  return null;
}

/** @param {string} host */
async function isAnswering(host) {
  return fetch(`http://${host}/`).then(
    (response) => response.ok,
    () => false,
  );
}

/** @param {import('node:child_process').ChildProcess} child */
async function end(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('close', resolve));
  child.kill('SIGTERM');
  const killed = setTimeout(() => child.kill('SIGKILL'), STOP_MS_MAX);
  await ended;
  clearTimeout(killed);
}

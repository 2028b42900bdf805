/**
 * `npm run prove-image`: performs the Dockerfile, line by line as it stands, where there is no Docker engine: as root on a
 * Debian of the same release as its base image, with the Node of package.json in the place of the image's. Then it starts what
 * came out as the image's user, asks it for its health and a page, tells it to stop, and says how large it is. `--keep` leaves
 * what was written, to look at.
 */
import { copyFileSync, cpSync, lstatSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findNode } from './launcher/find-node.mjs';
import { makeSandbox, runAlone, runInside } from './image/sandbox.mjs';
import { ROOT } from '../server/paths.mjs';
import { isSent, readCopyLine, readDockerfile, readEnvLine, readWords } from './image/read-dockerfile.mjs';
import { runQuietly } from './launcher/run-command.mjs';
import { showProgress } from './launcher/show-progress.mjs';
import { exitWithError } from '../server/exit-with-error.mjs';

const MIB = 1024 * 1024;

await prove().catch((error) => exitWithError(error instanceof Error ? error.message : String(error)));

async function prove() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) exitWithError('This needs Linux and root: it mounts file systems.');
  const stages = readDockerfile(readFileSync(path.join(ROOT, 'Dockerfile'), 'utf8'));
  const scratch = mkdtempSync(path.join(tmpdir(), 'image-'));
  const step = showProgress(stages.reduce((sum, { steps }) => sum + 1 + steps.filter(isWork).length, 2));
  try {
    const context = path.join(scratch, 'context');
    await step('the context', () => gather(context));
    /** @type {Map<string, import('./image/sandbox.mjs').Room>} */
    const rooms = new Map();
    for (const stage of stages) {
      const room = makeSandbox(path.join(scratch, `stage-${rooms.size}`));
      rooms.set(stage.name, room);
      await step(`FROM ${stage.base}`, () => furnish(room, stage.base));
      const state = await perform(stage, { room, rooms, context, step });
      if (stage !== stages.at(-1)) continue;
      await step('the server', () => serve(room, state));
      process.stdout.write(`\nWhat the image adds to its base:\n${sizesOf(room.upper, state.cwd)}`);
    }
  } finally {
    if (process.argv.includes('--keep')) process.stdout.write(`\nKept in ${scratch}\n`);
    else rmSync(scratch, { recursive: true, force: true });
  }
}

/** @param {import('./image/read-dockerfile.mjs').Step} step */
function isWork({ word }) {
  return word === 'RUN' || word === 'COPY';
}

function newState() {
  return { cwd: '/', env: /** @type {Record<string, string>} */ ({}), user: 'root', health: [''], command: [''], stop: 'SIGTERM' };
}

/**
 * Puts into an empty room what the base image has and this machine may not have, or not at that version.
 * @param {import('./image/sandbox.mjs').Room} room
 * @param {string} base
 */
async function furnish(room, base) {
  const node = findNode();
  const version = (await runQuietly(node, ['--version'])).trim().slice(1);
  if (base !== `node:${version}-bookworm-slim`) throw new Error(`The image is made from ${base}, but the Node here is ${version}.`);
  await runInside(room, 'id node >/dev/null 2>&1 || useradd --create-home node');
  cpSync(node, path.join(room.upper, 'usr', 'local', 'bin', 'node'));
  return `Node ${version}`;
}

/** @param {string} context */
function gather(context) {
  const accepts = isSent(readFileSync(path.join(ROOT, '.dockerignore'), 'utf8'));
  for (const name of readdirSync(ROOT).filter(accepts)) {
    cpSync(path.join(ROOT, name), path.join(context, name), { recursive: true, filter: (file) => accepts(path.relative(ROOT, file)) });
  }
  return `${(bytesUnder(context) / MIB).toFixed(1)} MiB are sent`;
}

/**
 * @param {import('./image/read-dockerfile.mjs').Stage} stage
 * @param {{ room: import('./image/sandbox.mjs').Room, rooms: Map<string, import('./image/sandbox.mjs').Room>, context: string,
 *   step: ReturnType<typeof showProgress> }} parts
 */
async function perform(stage, { room, rooms, context, step }) {
  const state = newState();
  for (const { word, rest } of stage.steps) {
    if (word === 'WORKDIR') state.cwd = rest;
    else if (word === 'ENV') Object.assign(state.env, readEnvLine(rest));
    else if (word === 'USER') state.user = rest;
    else if (word === 'STOPSIGNAL') state.stop = rest;
    else if (word === 'HEALTHCHECK') state.health = readWords(rest.slice(rest.indexOf('CMD')));
    else if (word === 'CMD') state.command = readWords(rest);
    else if (word === 'RUN') await step(`RUN ${rest}`, () => runInside(room, rest, state).then(() => 'done'));
    else if (word === 'COPY') await step(`COPY ${rest}`, () => copy(rest, { room, rooms, context, cwd: state.cwd }));
    else if (word !== 'EXPOSE') throw new Error(`${word} is not understood here.`);
  }
  return state;
}

/**
 * @param {string} rest
 * @param {{ room: import('./image/sandbox.mjs').Room, rooms: Map<string, import('./image/sandbox.mjs').Room>, context: string, cwd: string }} parts
 */
function copy(rest, { room, rooms, context, cwd }) {
  const { from, sources, target } = readCopyLine(rest);
  const origin = from === undefined ? context : rooms.get(from)?.upper;
  if (origin === undefined) throw new Error(`There is no stage ${from}.`);
  const into = path.join(room.upper, path.resolve(cwd, target));
  for (const source of sources) {
    const place = path.join(origin, source);
    const isFolder = statSync(place).isDirectory();
    cpSync(place, isFolder ? into : path.join(into, path.basename(place)), { recursive: true, verbatimSymlinks: true });
  }
  return 'done';
}

/**
 * @param {import('./image/sandbox.mjs').Room} room
 * @param {ReturnType<typeof newState>} state
 */
async function serve(room, state) {
  copyFileSync(path.join(import.meta.dirname, 'image', 'try-image.mjs'), path.join(room.upper, 'try-image.mjs'));
  const stateJson = JSON.stringify(state).replaceAll(/["$`\\]/g, String.raw`\$&`);
  const code = await runAlone(room, `exec node /try-image.mjs "${stateJson}"`, state);
  rmSync(path.join(room.upper, 'try-image.mjs'));
  if (code !== 0) throw new Error('What came out does not serve as it should.');
  return 'serves';
}

/**
 * @param {string} upper
 * @param {string} cwd
 */
function sizesOf(upper, cwd) {
  const app = path.join(upper, cwd);
  const parts = readdirSync(app).map((name) => ({ name: path.join(cwd, name), bytes: bytesUnder(path.join(app, name)) }));
  const lines = [...parts.sort((a, b) => b.bytes - a.bytes), { name: 'all', bytes: bytesUnder(app) }];
  return lines.map(({ name, bytes }) => `  ${(bytes / MIB).toFixed(1).padStart(7)} MiB  ${name}\n`).join('');
}

/**
 * @param {string} place
 * @returns {number}
 */
function bytesUnder(place) {
  const found = lstatSync(place);
  if (!found.isDirectory()) return found.size;
  return readdirSync(place).reduce((sum, name) => sum + bytesUnder(path.join(place, name)), 0);
}

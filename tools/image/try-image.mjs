/** Runs inside the image, as its user: starts the server, asks it, and stops it as an engine would. */
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const READY_MS_MAX = 60_000;
/** Linux counts in hundredths of a second. */
const MS_PER_TICK = 10;
const state = JSON.parse(process.argv[2] ?? '{}');

try {
  await tryImage();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

async function tryImage() {
  if (process.getuid?.() === 0) throw new Error('The image runs as root.');
  mustNotWrite('/app/server/serve.mjs');
  const startedAt = performance.now();
  const [program, ...args] = state.command;
  const officer = { GRIEVANCE_OFFICER: 'Somebody', GRIEVANCE_EMAIL: 'complaints@clinic.test' };
  const server = spawn(program, args, { stdio: 'inherit', env: { ...process.env, ...officer } });
  /** @type {Promise<number | null>} */
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const at = `http://127.0.0.1:${state.env.PORT}`;
  const health = await firstAnswer(`${at}/api/health`, server);
  print(
    `/api/health ${health} ${Math.round(performance.now() - startedAt)} ms after the start, ${cpuOf(server.pid)} of them on a processor`,
  );
  mustBeHealthy();
  for (const page of ['/en', '/pa', '/pa/doctors', '/pa/sign-in']) {
    const pageAt = performance.now();
    const answer = await fetch(at + page);
    const text = await answer.text();
    if (answer.status !== 200 || !text.includes('</html>')) throw new Error(`${page} answered ${answer.status}.`);
    print(`${page} ${answer.status}, ${text.length} characters, ${Math.round(performance.now() - pageAt)} ms`);
  }
  print(`resident memory ${memoryOf(server.pid)}`);
  server.kill(state.stop);
  const code = await ended;
  if (code !== 0) throw new Error(`The server ended with ${code} at ${state.stop}.`);
  print(`ended with 0 at ${state.stop}`);
}

/**
 * @param {string} url
 * @param {import('node:child_process').ChildProcess} server
 */
async function firstAnswer(url, server) {
  for (const until = performance.now() + READY_MS_MAX; performance.now() < until;) {
    if (server.exitCode !== null) throw new Error(`The server ended with ${server.exitCode}.`);
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return answer.text();
    await new Promise((done) => setTimeout(done, 10));
  }
  throw new Error('The server never answered.');
}

function mustBeHealthy() {
  const [program, ...args] = state.health;
  const { status } = spawnSync(program, args, { stdio: 'inherit' });
  if (status !== 0) throw new Error(`The health check ended with ${status}.`);
}

/**
 * The milliseconds of processor time a process has used: unlike time by the clock it hardly depends on what else runs here.
 * @param {number | undefined} pid
 */
function cpuOf(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * MS_PER_TICK;
}

/** @param {string} file */
function mustNotWrite(file) {
  try {
    writeFileSync(file, '', { flag: 'a' });
  } catch {
    return;
  }
  throw new Error(`The server’s user may write ${file}.`);
}

/** @param {number | undefined} pid */
function memoryOf(pid) {
  return /^VmRSS:\s*(.*)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
}

/** @param {string} line */
function print(line) {
  process.stdout.write(`   ${line}\n`);
}

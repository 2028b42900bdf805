/**
 * `npm start`: install, build, seed and serve, each only when needed. `--dev` serves in watch mode without a build.
 * It runs before anything is installed, so it is plain JavaScript for any Node from 18 on.
 */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { buildApp } from './launcher/build-app.mjs';
import { checkDataDir, checkPort } from '../server/check-place.mjs';
import { DEMO_PASSWORD, DEMO_PEOPLE } from './launcher/demo-people.mjs';
import { findNode } from './launcher/find-node.mjs';
import { installPackages } from './launcher/install-packages.mjs';
import { ROOT } from '../server/paths.mjs';
import { readSettings } from '../server/read-settings.mjs';
import { seedClinic } from './launcher/seed-clinic.mjs';
import { showProgress } from './launcher/show-progress.mjs';
import { exitWithError } from '../server/exit-with-error.mjs';

const OWN_MAJOR_MIN = 18;
const PARENT_CHECK_MS = 200;

await start().catch((error) => exitWithError(error instanceof Error ? error.message : String(error)));

async function start() {
  if (Number.parseInt(process.versions.node, 10) < OWN_MAJOR_MIN) {
    exitWithError(`Node ${OWN_MAJOR_MIN} or newer is needed to begin; this is ${process.version}.`);
  }
  const isDev = process.argv.includes('--dev');
  const settings = readSettings(process.env);
  if ((process.env.PLATFORM || 'embedded') === 'embedded') checkDataDir(settings.dataDir);
  await checkPort(settings);

  const env = childEnvironment(settings, isDev);
  const isDemo = env.DEMO_CLINIC === 'true';
  const step = showProgress([true, !isDev, isDemo, true].filter(Boolean).length);

  await step('Packages', installPackages);
  const node = findNode();
  if (!isDev) await step('Build', () => buildApp(node));
  if (isDemo) await step('Demo clinic', () => seedClinic(node, env));
  await step('Server', () => serve(node, env, isDev));
  welcome(settings, isDemo);
}

/**
 * Every child is told the same places in full. A start by hand is a demo clinic unless it says DEMO_CLINIC=false;
 * the server alone (server/serve.mjs) never is unless told.
 * @param {{ port: number, host: string, dataDir: string }} settings
 * @param {boolean} isDev
 * @returns {NodeJS.ProcessEnv}
 */
function childEnvironment({ port, host, dataDir }, isDev) {
  return {
    ...process.env,
    NODE_ENV: isDev ? 'development' : 'production',
    PORT: String(port),
    HOST: host,
    DATA_DIR: dataDir,
    DEMO_CLINIC: process.env.DEMO_CLINIC || String((process.env.PLATFORM || 'embedded') === 'embedded'),
    NEXT_TELEMETRY_DISABLED: '1',
  };
}

/**
 * Starts the server in the foreground and hands it our signals; this process ends when it does, with its exit code.
 * @param {string} node
 * @param {NodeJS.ProcessEnv} env
 * @param {boolean} isDev
 * @returns {Promise<string>} when it listens
 */
function serve(node, env, isDev) {
  const child = spawn(node, ['server/serve.mjs', ...(isDev ? ['--dev'] : [])], {
    cwd: ROOT,
    env,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  // A message, not a signal: Windows has none to send, and there a kill would cut requests short.
  const close = () => child.connected && child.send('close');
  process.on('SIGINT', close);
  process.on('SIGTERM', close);
  whenParentEnds(close);
  child.once('error', (error) => exitWithError(`The server could not be started: ${error.message}`));
  child.once('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal ?? 'SIGTERM']));
  return new Promise((resolve) => child.once('message', () => resolve('listening')));
}

/**
 * npm hands SIGTERM to the shell between us, and that shell dies of it without a word to us.
 * @param {() => void} act
 */
function whenParentEnds(act) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && act(), PARENT_CHECK_MS).unref();
}

/**
 * @param {{ port: number, host: string }} place
 * @param {boolean} isDemo
 */
function welcome({ port, host }, isDemo) {
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  const lines = ['', `ArogyaMitra is at http://${name.includes(':') ? `[${name}]` : name}:${port}`];
  if (isDemo) {
    lines.push('', `People of the demo clinic, all with the password ${DEMO_PASSWORD}:`);
    for (const { role, identifier } of DEMO_PEOPLE) lines.push(`  ${role.padEnd(10)} ${identifier}`);
  }
  process.stdout.write(`${lines.join('\n')}\n\nCtrl+C stops it.\n`);
}

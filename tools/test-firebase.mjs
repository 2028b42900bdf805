/**
 * `npm run test:firebase`: what can only be proven against Firebase's own parts. Installs firebase-tools into its own folder,
 * starts the emulators on free ports, runs the tests named `*.firebase.test.ts` and the browser's, and stops them. Its exit
 * status is non-zero when anything failed, and its last line counts.
 */
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { cleanEnvironment } from './test-runner/clean-environment.mjs';
import { addUp, countPlaywright, countVitest, RESULTS, summaryLine, writeCounts } from './test-runner/count-tests.mjs';
import { findChromium } from './test-runner/find-chromium.mjs';
import { findNode } from './launcher/find-node.mjs';
import { DEMO_PROJECT, startEmulators, TOOLS_FOLDER } from './test-runner/firebase-emulators.mjs';
import { startFirestoreEmulator } from './test-runner/firestore-emulator.mjs';
import { installPackages } from './launcher/install-packages.mjs';
import { runAloud } from './launcher/run-command.mjs';
import { exitWithError } from '../server/exit-with-error.mjs';

const UNIT_REPORT = path.join(RESULTS, 'firebase-vitest.json');
// Named in playwright.firebase.config.ts too.
const BROWSER_REPORT = path.join(RESULTS, 'firebase-playwright.json');

await test().catch((error) => exitWithError(error instanceof Error ? error.message : String(error)));

async function test() {
  cleanEnvironment();
  mkdirSync(RESULTS, { recursive: true });
  for (const report of [UNIT_REPORT, BROWSER_REPORT]) rmSync(report, { force: true });
  await installPackages();
  process.stdout.write(`firebase-tools: ${await installPackages(TOOLS_FOLDER)}\n`);
  const node = findNode();
  const emulators = await startEmulators(node);
  const firestore = emulators.without === null ? null : await orStop(emulators, startFirestoreEmulator());
  const hasFirestore = firestore !== null && 'host' in firestore;
  const stop = () => Promise.all([emulators.stop(), hasFirestore ? firestore.stop() : null]);
  const stopEarly = () => void stop().then(() => process.exit(1));
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, stopEarly);
  if (firestore !== null && !hasFirestore)
    process.stdout.write(`Skipped by name, the tests on Firestore’s own emulator: ${firestore.without}.\n`);
  // No machine of Google's is looked for on this network.
  const alone = { GCLOUD_PROJECT: DEMO_PROJECT, METADATA_SERVER_DETECTION: 'none', TZ: 'UTC' };
  const env = {
    ...process.env,
    ...emulators.env,
    ...(hasFirestore && { FIRESTORE_EMULATOR_HOST: firestore.host }),
    ...alone,
    CHROMIUM: findChromium().chromium,
  };
  try {
    const isRight = await run(node, env);
    process.exitCode = isRight ? 0 : 1;
  } finally {
    await stop();
  }
}

/**
 * @template R
 * @param {{ stop: () => Promise<void> }} started what must not be left behind when the next does not start
 * @param {Promise<R>} next
 */
async function orStop(started, next) {
  try {
    return await next;
  } catch (error) {
    await started.stop();
    throw error;
  }
}

/**
 * @param {string} node
 * @param {NodeJS.ProcessEnv} env
 */
async function run(node, env) {
  const program = (/** @type {string[]} */ ...parts) => path.join('node_modules', ...parts);
  const unitArgs = [
    'run',
    '--config',
    'vitest.firebase.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${UNIT_REPORT}`,
  ];
  const browserArgs = ['test', '--config', 'playwright.firebase.config.ts'];
  const isUnitRight = await runAloud(node, [program('vitest', 'vitest.mjs'), ...unitArgs], { env });
  const isBrowserRight = await runAloud(node, [program('@playwright', 'test', 'cli.js'), ...browserArgs], { env });
  const outcomes = [
    { isRight: isUnitRight, counts: countVitest(UNIT_REPORT) },
    { isRight: isBrowserRight, counts: countPlaywright(BROWSER_REPORT) },
  ];
  const sum = addUp(outcomes);
  writeCounts('firebase', sum);
  process.stdout.write(`${summaryLine(sum)}\n`);
  return outcomes.every(({ isRight, counts }) => isRight && counts !== undefined);
}

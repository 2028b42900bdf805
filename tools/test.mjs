/**
 * `npm test`: installs what is missing, then lint, types, build, tests and the browser. Its exit status is non-zero when anything
 * failed, and its last line counts. It runs before anything is installed, so it is plain JavaScript for any Node from 18 on.
 */
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { buildApp } from './launcher/build-app.mjs';
import { cleanEnvironment } from './test-runner/clean-environment.mjs';
import { addUp, countPlaywright, countVitest, RESULTS, summaryLine, writeCounts } from './test-runner/count-tests.mjs';
import { findChromium } from './test-runner/find-chromium.mjs';
import { findNode } from './launcher/find-node.mjs';
import { installPackages } from './launcher/install-packages.mjs';
import { runAloud } from './launcher/run-command.mjs';
import { secondsSince } from './launcher/show-progress.mjs';
import { exitWithError } from '../server/exit-with-error.mjs';

/** @typedef {import('./test-runner/count-tests.mjs').Counts} Counts */
/** @typedef {{ title: string, isRight: boolean, seconds: string, counts?: Counts | undefined }} Outcome */

const UNIT_REPORT = path.join(RESULTS, 'vitest.json');
const BROWSER_REPORT = path.join(RESULTS, 'playwright.json');

await test().catch((error) => exitWithError(error instanceof Error ? error.message : String(error)));

async function test() {
  cleanEnvironment();
  rmSync(RESULTS, { recursive: true, force: true });
  mkdirSync(RESULTS);

  /** @type {Outcome[]} */
  const outcomes = [];
  const step = stepInto(outcomes);

  process.stdout.write(`Packages: ${await installPackages()}\n`);
  const node = findNode();
  const { chromium, shell, said } = findChromium();
  process.stdout.write(`Browser: ${said}\n`);
  Object.assign(process.env, { CHROMIUM: chromium, CHROMIUM_HEADLESS_SHELL: shell });

  const bin = (/** @type {string[]} */ ...parts) => path.join('node_modules', ...parts);
  const next = bin('next', 'dist', 'bin', 'next');
  // Lint and the type check read the types that Next derives from the routes.
  if (!(await runAloud(node, [next, 'typegen']))) throw new Error('next typegen failed');

  process.stdout.write('\nLint runs beside types, build and the checks of form; each prints what it found when it ends.\n');
  const checkTypes = () =>
    step('Types', (write) => runAloud(node, [bin('@typescript', 'native', 'bin', 'tsc'), '--noEmit', '--singleThreaded'], { write }));
  const build = () => step('Build', (write) => buildAloud(node, write));
  const checkForm = () =>
    step(
      'Form',
      async (write) =>
        (await runAloud(node, [bin('prettier', 'bin', 'prettier.cjs'), '--check', '.', '--log-level', 'warn'], { write })) &&
        runAloud(node, [bin('knip', 'bin', 'knip.js')], { write }),
    );
  const [, isBuilt] = await Promise.all([
    step('Lint', (write) => runAloud(node, [bin('eslint', 'bin', 'eslint.js'), '.', '--max-warnings', '0'], { write })),
    checkTypes()
      .then(build)
      .then(async (isRight) => {
        await checkForm();
        return isRight;
      }),
  ]);
  const unitArgs = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`];
  process.stdout.write('\n── Tests\n');
  await step(
    'Tests',
    () => runAloud(node, [bin('vitest', 'vitest.mjs'), ...unitArgs]),
    () => countVitest(UNIT_REPORT),
  );
  if (isBuilt) {
    process.stdout.write('\n── Browser\n');
    await step(
      'Browser',
      () => runAloud(node, [bin('@playwright', 'test', 'cli.js'), 'test']),
      () => countPlaywright(BROWSER_REPORT),
    );
  }
  report(outcomes, isBuilt);
}

/** @param {Outcome[]} outcomes where each step's outcome is written */
function stepInto(outcomes) {
  /**
   * @param {string} title
   * @param {(write: (text: string) => void) => Promise<boolean>} work what it writes is shown when it ends
   * @param {() => Counts | undefined} [count]
   */
  return async (title, work, count) => {
    const startedAt = performance.now();
    let output = '';
    const isRight = await work((text) => {
      output += text;
    });
    const seconds = secondsSince(startedAt);
    const counts = count?.();
    // A runner that wrote no report ran no test, whatever its exit status says.
    outcomes.push({ title, isRight: isRight && (count === undefined || counts !== undefined), seconds, counts });
    process.stdout.write(`${output}${title}: ${isRight ? 'good' : 'FAILED'} (${seconds} s)\n`);
    return isRight;
  };
}

/**
 * @param {string} node
 * @param {(text: string) => void} write
 */
async function buildAloud(node, write) {
  try {
    write(`${await buildApp(node)}\n`);
    return true;
  } catch (error) {
    write(`${error instanceof Error ? error.message : String(error)}\n`);
    return false;
  }
}

/**
 * @param {readonly Outcome[]} outcomes
 * @param {boolean} isBuilt
 */
function report(outcomes, isBuilt) {
  const lines = outcomes.map(({ title, isRight, seconds, counts }) => {
    const mark = isRight ? 'good  ' : 'FAILED';
    return `${mark} ${title.padEnd(8)} ${seconds.padStart(6)} s${counts === undefined ? '' : `  ${summaryLine(counts)}`}`;
  });
  if (!isBuilt) lines.push('not run Browser: there is no build');
  process.exitCode = outcomes.every(({ isRight }) => isRight) ? 0 : 1;
  const sum = addUp(outcomes);
  writeCounts('test', sum);
  process.stdout.write(`\n${lines.join('\n')}\n${summaryLine(sum)}\n`);
}

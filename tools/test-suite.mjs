/**
 * `npm run test:crash` and `npm run test:hostile`: one suite with a configuration of its own, run by vitest. Its last line counts,
 * and its exit status is non-zero when anything failed.
 */
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { exitWithError } from '../server/exit-with-error.mjs';
import { findNode } from './launcher/find-node.mjs';
import { installPackages } from './launcher/install-packages.mjs';
import { runAloud } from './launcher/run-command.mjs';
import { cleanEnvironment } from './test-runner/clean-environment.mjs';
import { addUp, countVitest, RESULTS, summaryLine, writeCounts } from './test-runner/count-tests.mjs';

const SUITES = ['crash', 'hostile'];

await test(process.argv[2] ?? '', process.argv.slice(3)).catch((error) =>
  exitWithError(error instanceof Error ? error.message : String(error)),
);

/**
 * @param {string} suite
 * @param {string[]} filters files of the suite, all when empty
 */
async function test(suite, filters) {
  if (!SUITES.includes(suite)) throw new Error(`There is no suite ${suite}; there are ${SUITES.join(' and ')}.`);
  cleanEnvironment();
  const report = path.join(RESULTS, `${suite}-vitest.json`);
  mkdirSync(RESULTS, { recursive: true });
  rmSync(report, { force: true });
  await installPackages();
  const vitest = path.join('node_modules', 'vitest', 'vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const isRight = await runAloud(findNode(), [vitest, 'run', '--config', `vitest.${suite}.config.ts`, ...reporters, ...filters]);
  const counts = countVitest(report);
  const sum = addUp([{ isRight: isRight && counts !== undefined, counts }]);
  writeCounts(suite, sum);
  process.stdout.write(`${summaryLine(sum)}\n`);
  process.exitCode = sum.failed > 0 ? 1 : 0;
}

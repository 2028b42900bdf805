import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../../server/paths.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** Where every suite writes its reports. */
export const RESULTS = path.join(ROOT, 'test-results');

/**
 * Reads what vitest wrote with its JSON reporter.
 * @param {string} file
 * @returns {Counts | undefined} nothing when it did not get as far as writing it
 */
export function countVitest(file) {
  const report = readReport(file);
  if (report === undefined) return undefined;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * Reads what Playwright wrote with its JSON reporter. A flaky test did not hold, so it counts as failed.
 * @param {string} file
 * @returns {Counts | undefined}
 */
export function countPlaywright(file) {
  const report = readReport(file);
  if (report === undefined) return undefined;
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected, failed: unexpected + flaky, skipped };
}

/**
 * A step that failed without a failed test to show for it (a type error, a crash, an unhandled rejection) counts as one failure,
 * so that "0 failed" is never said of a run that failed.
 * @param {readonly { isRight: boolean, counts?: Counts | undefined }[]} outcomes
 * @returns {Counts}
 */
export function addUp(outcomes) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const { isRight, counts } of outcomes) {
    const failed = counts?.failed ?? 0;
    sum.passed += counts?.passed ?? 0;
    sum.skipped += counts?.skipped ?? 0;
    sum.failed += isRight ? failed : Math.max(failed, 1);
  }
  return sum;
}

/** @param {Counts} counts */
export function summaryLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/**
 * Keeps a suite's counts for the total over all suites.
 * @param {string} suite
 * @param {Counts} counts
 */
export function writeCounts(suite, counts) {
  writeFileSync(countsFile(suite), JSON.stringify(counts));
}

/**
 * @param {string} suite
 * @returns {Counts | undefined} nothing when the suite did not get as far as counting
 */
export function readCounts(suite) {
  return readReport(countsFile(suite));
}

/** @param {string} suite */
function countsFile(suite) {
  return path.join(RESULTS, `${suite}.counts.json`);
}

/** @param {string} file */
function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

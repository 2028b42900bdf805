import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

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
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** @param {string} file */
function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

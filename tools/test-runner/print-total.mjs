/** Prints one line over all the suites named as arguments; a suite that counted nothing is one failure. */
import { addUp, readCounts, summaryLine } from './count-tests.mjs';

const outcomes = process.argv.slice(2).map((suite) => {
  const counts = readCounts(suite);
  return { isRight: counts !== undefined, counts };
});
const sum = addUp(outcomes);
process.stdout.write(`${summaryLine(sum)}\n`);
process.exitCode = sum.failed > 0 ? 1 : 0;

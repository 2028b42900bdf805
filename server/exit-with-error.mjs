/**
 * Ends the process with one sentence an operator can act on, instead of a stack.
 * @param {string} sentence
 * @returns {never}
 */
export function exitWithError(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

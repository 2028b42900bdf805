/**
 * @typedef {{ word: string, rest: string }} Step one instruction, `RUN` and what stands behind it
 * @typedef {{ name: string, base: string, steps: Step[] }} Stage
 */

/**
 * The stages of a Dockerfile, as far as ours uses its language.
 * @param {string} text
 * @returns {Stage[]}
 */
export function readDockerfile(text) {
  const lines = text
    .split('\n')
    .filter((line) => !/^\s*#/.test(line))
    .join('\n')
    .replaceAll(/\\\n/g, ' ')
    .split('\n');
  /** @type {Stage[]} */
  const stages = [];
  for (const line of lines) {
    const [, word = '', rest = ''] = /^\s*(\w+)\s+(.*)$/.exec(line) ?? [];
    if (word === 'FROM') {
      const [base = '', , name = ''] = rest.split(/\s+/);
      stages.push({ name, base, steps: [] });
    } else if (word !== '') {
      const stage = stages.at(-1);
      if (stage === undefined) throw new Error(`${word} stands before the first FROM.`);
      stage.steps.push({ word, rest: rest.trim() });
    }
  }
  return stages;
}

/**
 * `A=1 B=2` of an ENV line; values hold no spaces in ours.
 * @param {string} rest
 * @returns {Record<string, string>}
 */
export function readEnvLine(rest) {
  return Object.fromEntries(rest.split(/\s+/).map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]));
}

/**
 * @param {string} rest what stands behind COPY
 * @returns {{ from: string | undefined, sources: string[], target: string }}
 */
export function readCopyLine(rest) {
  const words = rest.split(/\s+/);
  const from = words[0]?.startsWith('--from=') ? words.shift()?.slice('--from='.length) : undefined;
  const target = words.pop();
  if (target === undefined || words.length === 0 || words.some((word) => word.startsWith('--')))
    throw new Error(`COPY ${rest}: not understood here.`);
  return { from, sources: words, target };
}

/**
 * The words of a CMD, which ours writes as a list.
 * @param {string} rest
 * @returns {string[]}
 */
export function readWords(rest) {
  return JSON.parse(rest.slice(rest.indexOf('[')));
}

/**
 * Whether a path of the context is sent to the build: the last line of .dockerignore that speaks of it or of a folder above decides.
 * @param {string} ignoreText
 * @returns {(file: string) => boolean}
 */
export function isSent(ignoreText) {
  const rules = ignoreText
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => ({ isSent: line.startsWith('!'), pattern: patternOf(line.replace(/^!/, '')) }));
  return (file) => rules.findLast(({ pattern }) => pattern.test(file))?.isSent ?? true;
}

/** @param {string} glob */
function patternOf(glob) {
  const body = glob
    .replaceAll(/[.+^${}()|[\]\\]/g, String.raw`\$&`)
    .replaceAll('**/', '\0')
    .replaceAll('*', '[^/]*')
    .replaceAll('\0', '(?:.*/)?');
  return new RegExp(`^${body}(?:/|$)`);
}

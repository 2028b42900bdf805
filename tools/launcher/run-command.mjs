import { spawn } from 'node:child_process';
import { ROOT } from '../../server/paths.mjs';

const TAIL_LINES_MAX = 40;

/**
 * Runs a program in the project's folder and keeps what it says, to be shown only when it fails.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, shell?: boolean, cwd?: string }} [options]
 * @returns {Promise<string>} its output; rejects with an Error whose message ends in the last lines
 */
export function runQuietly(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], ...options });
    let said = '';
    const append = (/** @type {Buffer} */ chunk) => {
      said += chunk;
    };
    child.stdout.on('data', append);
    child.stderr.on('data', append);
    child.once('error', (error) => reject(new Error(`${program} could not be started: ${error.message}`)));
    child.once('close', (code, signal) => {
      if (code === 0) resolve(said);
      else reject(new Error(`${lastLines(said)}\n(ended with ${signal ?? code})`));
    });
  });
}

/**
 * Runs a program whose output is shown: as it comes, or handed to `write` where several run at once.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, write?: (text: string) => void }} [options]
 * @returns {Promise<boolean>} whether it succeeded
 */
export function runAloud(program, args, { env, write } = {}) {
  return new Promise((resolve) => {
    const output = write === undefined ? 'inherit' : 'pipe';
    const child = spawn(program, args, { cwd: ROOT, stdio: ['ignore', output, output], ...(env !== undefined && { env }) });
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => write?.(text));
    child.once('error', (error) => {
      (write ?? ((text) => process.stderr.write(text)))(`${program} could not be started: ${error.message}\n`);
      resolve(false);
    });
    child.once('close', (code) => resolve(code === 0));
  });
}

/** @param {string} text */
function lastLines(text) {
  return text.trimEnd().split('\n').slice(-TAIL_LINES_MAX).join('\n');
}

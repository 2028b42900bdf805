import path from 'node:path';
import { ROOT } from './paths.mjs';

const PORT_DEFAULT = 3000;
const PORT_MAX = 65535;
const PROXIES_MAX = 5;

/**
 * Reads the few settings the server needs before the application is there to check the rest.
 * An empty value counts as absent, and DATA_DIR is relative to the project, whatever folder the command was typed in.
 * @param {Readonly<Record<string, string | undefined>>} env
 * @returns {{ port: number, host: string, dataDir: string, proxies: number }}
 * @throws {Error} whose message is one sentence, when a value makes no sense
 */
export function readSettings(env) {
  return {
    port: wholeNumber('PORT', env.PORT || String(PORT_DEFAULT), 1, PORT_MAX),
    host: env.HOST || '127.0.0.1',
    dataDir: path.resolve(ROOT, env.DATA_DIR || '.data'),
    proxies: wholeNumber('TRUST_PROXY', env.TRUST_PROXY || '0', 0, PROXIES_MAX),
  };
}

/**
 * @param {string} name
 * @param {string} text
 * @param {number} min
 * @param {number} max
 */
function wholeNumber(name, text, min, max) {
  const number = /^\d+$/.test(text) ? Number(text) : NaN;
  if (number >= min && number <= max) return number;
  throw new Error(`${name} must be a whole number from ${min} to ${max}, but it is "${text}".`);
}

import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';

/**
 * Says why the server cannot listen, in one sentence.
 * @param {unknown} error as `listen` gave it
 * @param {{ host: string, port: number }} place
 */
export function explainListenError(error, { host, port }) {
  const code = codeOf(error);
  if (code === 'EADDRINUSE') {
    return `Port ${port} on ${host} is already in use: stop the other program, or choose another port with PORT=${port + 1}.`;
  }
  if (code === 'EACCES') return `This user may not open port ${port} on ${host}: choose a port above 1023 with PORT.`;
  return `Cannot listen on port ${port} of ${host} (${code}): HOST must be an address of this machine.`;
}

/**
 * Opens the port and closes it again, so that a port in use is told before the long work and not after it.
 * @param {{ host: string, port: number }} place
 * @returns {Promise<void>} rejects with an Error whose message is one sentence
 */
export function checkPort(place) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => reject(new Error(explainListenError(error, place))));
    probe.listen({ ...place, exclusive: true }, () => probe.close(() => resolve()));
  });
}

/**
 * Makes the data folder when it is missing and writes one small file in it.
 * @param {string} dataDir absolute
 * @throws {Error} whose message is one sentence
 */
export function checkDataDir(dataDir) {
  const probe = path.join(dataDir, `.write-check-${process.pid}`);
  try {
    makeFolder(dataDir);
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    throw new Error(
      `The data folder ${dataDir} cannot be written (${codeOf(error)}): give this user the right, or choose another with DATA_DIR.`,
    );
  }
}

/**
 * One folder at a time: Node's own recursive mkdir never returns where the system answers ENOENT for a parent that exists (/proc).
 * @param {string} folder
 */
function makeFolder(folder) {
  if (existsSync(folder)) return;
  makeFolder(path.dirname(folder));
  mkdirSync(folder);
}

/** @param {unknown} error */
function codeOf(error) {
  return error instanceof Error && 'code' in error ? String(error.code) : 'no reason given';
}

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { chooseEncoding, compress } from './compress.mjs';

/** @typedef {import('./http-server.mjs').Answer} Answer */
/** @typedef {{ body: Buffer, type: string, etag: string, encoded: Map<string, Buffer> }} File */

/** @type {Record<string, string>} */
const TYPES = { '.js': 'text/javascript; charset=utf-8', '.json': 'application/json; charset=utf-8' };

/**
 * Answers `/triage/…` with the symptom check for browsers (decision 098), and hands everything else on. The names stay the same from
 * release to release, so a browser asks each time whether it has the present one.
 * @param {string} folder
 * @param {Answer} others
 * @returns {Answer}
 */
export function answerEngine(folder, others) {
  const files = readFiles(folder);
  return async (request, response) => {
    const file = files.get((request.url ?? '').split('?', 1)[0] ?? '');
    if (file === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) return others(request, response);
    response.setHeader('cache-control', 'no-cache');
    response.setHeader('etag', file.etag);
    response.setHeader('vary', 'Accept-Encoding');
    response.setHeader('x-content-type-options', 'nosniff');
    if (request.headers['if-none-match'] === file.etag) {
      response.statusCode = 304;
      return response.end();
    }
    const encoding = chooseEncoding(request.headers['accept-encoding'], file.body.length);
    const body = encoding === null ? file.body : await encodedIn(file, encoding);
    if (encoding !== null) response.setHeader('content-encoding', encoding);
    response.setHeader('content-type', file.type);
    response.setHeader('content-length', body.length);
    return response.end(request.method === 'HEAD' ? undefined : body);
  };
}

/**
 * @param {string} folder
 * @returns {Map<string, File>} by the path they are asked for with
 */
function readFiles(folder) {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => TYPES[path.extname(name)] !== undefined) : [];
  return new Map(
    names.map((name) => {
      const body = readFileSync(path.join(folder, name));
      const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
      return [`/triage/${name}`, { body, type: TYPES[path.extname(name)] ?? '', etag, encoded: new Map() }];
    }),
  );
}

/**
 * @param {File} file
 * @param {import('./compress.mjs').Encoding} encoding
 */
async function encodedIn(file, encoding) {
  const known = file.encoded.get(encoding);
  if (known !== undefined) return known;
  const made = await compress(file.body, encoding);
  file.encoded.set(encoding, made);
  return made;
}

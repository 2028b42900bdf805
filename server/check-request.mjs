import { BAD_REQUEST, UNKNOWN_METHOD, URL_TOO_LONG } from './refuse.mjs';

/** The longest address of ours is a search with every filter and a cursor, well under 2,000 letters. */
export const URL_LENGTH_MAX = 8192;
/** Headers and the address together. */
export const HEADER_BYTES_MAX = 16_384;
const QUERY_PARAMETERS_MAX = 100;

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);
const ABSOLUTE = /^https?:\/\/[^/?#]*/i;
const HOST = /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i;

/**
 * What is wrong with a request before anybody is asked to answer it, page or endpoint; null when nothing is. An address in
 * absolute form (RFC 9112, 3.2.2) is cut to its path.
 * @param {import('node:http').IncomingMessage} request
 * @returns {import('./refuse.mjs').Refusal | null}
 */
export function findFault(request) {
  if (!METHODS.has(request.method ?? '')) return UNKNOWN_METHOD;
  let target = request.url ?? '';
  if (target.length > URL_LENGTH_MAX) return URL_TOO_LONG;
  if (!target.startsWith('/')) {
    target = target.replace(ABSOLUTE, '');
    if (target.startsWith('?') || (target === '' && request.url !== '')) target = `/${target}`;
    if (!target.startsWith('/')) return BAD_REQUEST;
    request.url = target;
  }
  if (request.headers.host !== undefined && !HOST.test(request.headers.host)) return BAD_REQUEST;
  return isWellFormed(target) ? null : BAD_REQUEST;
}

/** @param {string} target */
function isWellFormed(target) {
  const mark = target.indexOf('?');
  if (mark !== -1 && countParameters(target, mark) > QUERY_PARAMETERS_MAX) return false;
  return !target.includes('%') || isDecodable(mark === -1 ? target : target.slice(0, mark));
}

/**
 * @param {string} target
 * @param {number} mark where the query begins
 */
function countParameters(target, mark) {
  let count = 1;
  for (let at = target.indexOf('&', mark); at !== -1; at = target.indexOf('&', at + 1)) count += 1;
  return count;
}

/** @param {string} path */
function isDecodable(path) {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

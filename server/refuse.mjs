import { randomUUID } from 'node:crypto';
import { apiHeaders } from './api-headers.mjs';

/**
 * A refusal made before the application is asked. `status` may be more exact than the code's usual one: too large is 413, 414
 * or 431, after what is too large.
 * @typedef {{ status: number, code: import('../src/domain/shared/problem').ProblemCode, allow?: string, retryAfter?: number }} Refusal
 */

const EVERY_METHOD = 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS';

export const NOT_FOUND = /** @type {Refusal} */ ({ status: 404, code: 'not-found' });
export const BAD_REQUEST = /** @type {Refusal} */ ({ status: 400, code: 'bad-request' });
export const URL_TOO_LONG = /** @type {Refusal} */ ({ status: 414, code: 'too-large' });
export const UNKNOWN_METHOD = /** @type {Refusal} */ ({ status: 405, code: 'wrong-method', allow: EVERY_METHOD });
const HEADERS_TOO_LARGE = /** @type {Refusal} */ ({ status: 431, code: 'too-large' });
const TOO_SLOW = /** @type {Refusal} */ ({ status: 408, code: 'try-later' });

const REASONS = new Map([
  [400, 'Bad Request'],
  [408, 'Request Timeout'],
  [431, 'Request Header Fields Too Large'],
]);

/**
 * Answers with a problem (RFC 9457) of the form the application's own have.
 * @param {import('node:http').ServerResponse} response
 * @param {Refusal} refusal
 * @param {string} requestId
 */
export function refuse(response, { status, code, allow, retryAfter }, requestId) {
  const body = problemBody({ status, code }, requestId);
  const more = [...(allow === undefined ? [] : ['allow', allow]), ...(retryAfter === undefined ? [] : ['retry-after', String(retryAfter)])];
  response.writeHead(status, [...problemHeaders(body, requestId), ...more]);
  response.end(body);
}

/**
 * Answers what is no HTTP, or more headers than a request may have, and closes the connection: nothing that follows on it can be
 * understood. A connection in the middle of an answer is only closed.
 * @param {NodeJS.ErrnoException} error as `clientError` gives it
 * @param {import('node:stream').Duplex} socket
 * @param {boolean} isAnswering an answer has begun on this connection
 */
export function refuseUnreadable(error, socket, isAnswering) {
  if (isAnswering || !socket.writable || error.code === 'ECONNRESET') {
    socket.destroy(error);
    return;
  }
  const refusal = refusalOfParser(error.code);
  const requestId = randomUUID();
  const body = problemBody(refusal, requestId);
  const headers = problemHeaders(body, requestId);
  const lines = headers.flatMap((name, i) => (i % 2 === 0 ? [`${name}: ${headers[i + 1] ?? ''}\r\n`] : []));
  socket.end(`HTTP/1.1 ${refusal.status} ${REASONS.get(refusal.status)}\r\n${lines.join('')}connection: close\r\n\r\n${body}`);
}

/** @param {string | undefined} code of Node's parser */
function refusalOfParser(code) {
  if (code === 'HPE_HEADER_OVERFLOW') return HEADERS_TOO_LARGE;
  return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? TOO_SLOW : BAD_REQUEST;
}

/**
 * @param {Refusal} refusal
 * @param {string} requestId
 */
function problemBody({ status, code }, requestId) {
  return JSON.stringify({ type: `/api/docs#problem-${code}`, title: code.replaceAll('-', ' '), status, code, instance: requestId });
}

/**
 * @param {string} body
 * @param {string} requestId
 */
function problemHeaders(body, requestId) {
  return [
    ...apiHeaders('', false),
    'content-type',
    'application/problem+json; charset=utf-8',
    'cache-control',
    'no-store',
    'content-length',
    String(Buffer.byteLength(body)),
    'x-request-id',
    requestId,
  ];
}

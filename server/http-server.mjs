import { createServer } from 'node:http';
import { isApiTarget } from './api.mjs';
import { findFault, HEADER_BYTES_MAX } from './check-request.mjs';
import { setRequestHeaders } from './client-address.mjs';
import { refuse, refuseUnreadable } from './refuse.mjs';

// Longer than the usual minute of a load balancer, so that it is never we who cut a connection it is about to use.
const KEEP_ALIVE_MS = 65_000;
const HEADERS_MS = 20_000;
// A stock list of some megabytes may come over a network of 400 kbit/s.
const REQUEST_MS = 300_000;

/** Addresses that a standard puts outside `/api` (RFC 8615), and the endpoints that answer them. @type {ReadonlyMap<string, string>} */
const WELL_KNOWN = new Map([['/.well-known/prescription-keys.json', '/api/prescription-keys']]);

/** @typedef {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => Promise<unknown>} Answer */

/**
 * A server with our time limits that answers nothing yet. Only watch mode speaks another protocol (its own WebSocket); elsewhere
 * a request to change the protocol is answered as what it else is, as HTTP allows.
 * @param {{ canUpgrade?: boolean }} [options]
 */
export function makeHttpServer({ canUpgrade = false } = {}) {
  return createServer({
    shouldUpgradeCallback: () => canUpgrade,
    keepAliveTimeout: KEEP_ALIVE_MS,
    headersTimeout: HEADERS_MS,
    requestTimeout: REQUEST_MS,
    maxHeaderSize: HEADER_BYTES_MAX,
  });
}

/**
 * Answers every request of a server: what is malformed is refused, `/api` is the API's, the rest is for others. In watch mode
 * there is no `api`, and Next has its paths as well.
 * @param {import('node:http').Server} server
 * @param {{ proxies: number, api?: Answer | undefined, others: Answer }} answers
 */
export function answerRequests(server, { proxies, api, others }) {
  /** The latest answer on each connection. @type {WeakMap<object, import('node:http').ServerResponse>} */
  const latest = new WeakMap();
  server.on('request', (request, response) => {
    latest.set(request.socket, response);
    const requestId = setRequestHeaders(request, proxies);
    if (!server.listening) response.shouldKeepAlive = false;
    const fault = findFault(request);
    if (fault) return refuse(response, fault, requestId);
    request.url = WELL_KNOWN.get(request.url ?? '') ?? request.url ?? '/';
    const isApi = api !== undefined && isApiTarget(request.url ?? '/');
    // The API says the id itself, among its other headers.
    if (!isApi) response.setHeader('x-request-id', requestId);
    const answer = isApi ? api : others;
    answer(request, response).catch((error) => endBroken(response, error, requestId));
  });
  server.on('clientError', (error, socket) => refuseUnreadable(error, socket, latest.get(socket)?.writableFinished === false));
}

/**
 * After an error that no handler answered. A caller who hung up is no fault of ours.
 * @param {import('node:http').ServerResponse} response
 * @param {unknown} error
 * @param {string} requestId
 */
function endBroken(response, error, requestId) {
  if (!response.destroyed) process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  if (response.headersSent) response.destroy();
  else refuse(response, { status: 500, code: 'our-fault' }, requestId);
}

import { makeRouteTable } from './route-table.mjs';
import { NOT_FOUND, refuse } from './refuse.mjs';
import { sendResponse } from './send-response.mjs';
import { webRequest } from './web-request.mjs';

const ALL_METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/**
 * Whether the API answers this address; everything else is Next's.
 * @param {string} target the address with its query
 */
export function isApiTarget(target) {
  return target.startsWith('/api/') || target === '/api' || target.startsWith('/api?');
}

/**
 * Answers every address under `/api` from the route files' own handlers. Its requests have an id and a checked address already.
 * @param {readonly import('./route-table.mjs').Route[]} routes
 * @returns {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => Promise<void>}
 *   rejects when a handler throws, which none does
 */
export function makeApi(routes) {
  const find = makeRouteTable(routes);
  return async (request, response) => {
    const requestId = String(request.headers['x-request-id']);
    const path = pathOf(request.url ?? '/');
    const route = find(path);
    if (!route) return refuse(response, NOT_FOUND, requestId);
    const method = request.method ?? 'GET';
    const handler = route.handlers[method === 'HEAD' ? 'GET' : method];
    if (!handler) return answerWithoutHandler(response, { method, allow: allowOf(route.handlers), requestId });
    const answer = await handler(webRequest(request, response));
    // Whoever has gone hears nothing, but what would have been read for them must be let go of.
    if (response.closed) await answer.body?.cancel();
    else await sendResponse(request, response, { answer, path });
    return undefined;
  };
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {{ method: string, allow: string, requestId: string }} what
 */
function answerWithoutHandler(response, { method, allow, requestId }) {
  if (method !== 'OPTIONS') return refuse(response, { status: 405, code: 'wrong-method', allow }, requestId);
  response.writeHead(204, { allow, 'x-request-id': requestId }).end();
  return undefined;
}

/** @param {import('./route-table.mjs').Handlers} handlers */
function allowOf(handlers) {
  const own = ALL_METHODS.filter((method) => handlers[method]);
  return [...own, ...(handlers['GET'] ? ['HEAD'] : []), 'OPTIONS'].join(', ');
}

/** @param {string} target */
function pathOf(target) {
  const mark = target.search(/[?#]/);
  const path = mark === -1 ? target : target.slice(0, mark);
  return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
}

import { IncomingMessage } from 'node:http';
import { captureResponse } from './capture-response.mjs';
import { chooseEncoding, compress, isCompressible } from './compress.mjs';
import { cacheKeyOf, keepOnlyKey, LOCALES } from './page-cache-key.mjs';
import { findPlainPages, policyWithoutNonce, withoutReact } from './plain-pages.mjs';

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */
/** @typedef {import('./page-cache.mjs').Page} Page */

const PAGE = new RegExp(`^/(?:${LOCALES.join('|')})(?=[/?]|$)`);
/** Headers of one answer, not of the page. */
const OF_ONE_ANSWER = new Set(['x-request-id', 'date', 'connection', 'keep-alive', 'transfer-encoding', 'content-length']);
/** How a page is made that nobody else may see. */
const FOR_ONE = { run: (/** @type {() => Promise<Buffer | null>} */ render) => render(), keep() {} };

/**
 * Answers whatever Next answers; pages in which nothing of ours listens are sent without React, and to people signed out from the
 * cache. What is not found is answered with the page `/not-found`, because Next's own is empty until its script has run. Throws
 * when the folder holds no build.
 * @param {string} distDir absolute path of the folder Next built into
 * @param {import('./http-server.mjs').Answer} next
 * @param {import('./page-cache.mjs').PageCache} cache
 * @returns {import('./http-server.mjs').Answer}
 */
export function answerPages(distDir, next, cache) {
  const isPlain = findPlainPages(distDir);
  return async (request, response) => {
    if (!isPageLoad(request)) return next(request, response);
    if (isPlain(pathOf(request))) return answerPlain(request, response);
    const body = await captureResponse(response, () => next(request, response));
    if (body === null) return undefined;
    return isNotFoundShell(response) ? answerNotFound(request, response) : response.end(body);
  };

  /**
   * @param {Request} request
   * @param {Response} response
   * @param {number} status the status of the page, when it could be made
   * @returns {Promise<unknown>}
   */
  async function answerPlain(request, response, status = 200) {
    const accepted = request.headers['accept-encoding'];
    const key = cacheKeyOf(request);
    const kept = key === null ? null : cache.find(key);
    if (kept !== null) {
      for (const [name, value] of kept.headers) response.setHeader(name, value);
      response.statusCode = status;
      return sendPage(response, kept, accepted);
    }
    const found = { ...request.headers };
    // What Next compresses could not be changed any more.
    delete request.headers['accept-encoding'];
    if (key !== null) keepOnlyKey(request);
    const rendering = key === null ? FOR_ONE : cache.begin(key);
    const body = await rendering.run(() => captureResponse(response, () => next(request, response)));
    if (body === null) return undefined;
    const page = pageIn(response, body);
    if (page === null && status !== 404 && isNotFoundShell(response))
      return answerNotFound({ socket: request.socket, url: request.url, headers: found }, response);
    if (page === null) return sendPage(response, { body, encoded: new Map() }, accepted);
    if (!response.hasHeader('set-cookie')) rendering.keep(page);
    response.statusCode = status;
    return sendPage(response, page, accepted);
  }

  /**
   * @param {Pick<Request, 'socket' | 'headers' | 'url'>} request
   * @param {Response} response
   * @returns {Promise<unknown>}
   */
  function answerNotFound(request, response) {
    for (const name of response.getHeaderNames()) if (!OF_ONE_ANSWER.has(name)) response.removeHeader(name);
    // Next listens to the response anew for the second page, which is no leak.
    response.setMaxListeners(response.getMaxListeners() * 2);
    return answerPlain(requestOfNotFound(request), response, 404);
  }
}

/**
 * Whether Next answered with its page for what is not found: an empty document that only script fills.
 * @param {Response} response
 */
function isNotFoundShell(response) {
  return response.statusCode === 404 && String(response.getHeader('content-type')).startsWith('text/html');
}

/**
 * The request for the page that says so, in the language that was asked for, by the same caller. A request of its own, because
 * Next has written what it knows about the first into it.
 * @param {Pick<Request, 'socket' | 'headers' | 'url'>} request
 */
function requestOfNotFound({ socket, headers, url = '/' }) {
  const [, locale] = url.split(/[/?]/, 2);
  const own = new IncomingMessage(socket);
  Object.assign(own, { method: 'GET', url: `/${locale}/not-found`, headers });
  own.push(null);
  return own;
}

/** @param {Request} request */
function pathOf({ url = '/' }) {
  return url.split('?', 1)[0] ?? '/';
}

/**
 * @param {Response} response with the page's headers
 * @param {Pick<Page, 'body' | 'encoded'>} page
 * @param {string | string[] | undefined} accepted the Accept-Encoding header
 */
async function sendPage(response, page, accepted) {
  const mayCompress = isCompressible(String(response.getHeader('content-type')), '');
  const encoding = mayCompress ? chooseEncoding(accepted, page.body.length) : null;
  const body = encoding === null ? page.body : (page.encoded.get(encoding) ?? (await compress(page.body, encoding)));
  if (encoding !== null) {
    page.encoded.set(encoding, body);
    response.setHeader('content-encoding', encoding);
  }
  response.setHeader('content-length', body.length);
  response.end(body);
}

/**
 * Whether a request is for a whole page, and not for a file or for the payload that Next's router fetches.
 * @param {Request} request
 */
function isPageLoad({ method, headers, url = '/' }) {
  return method === 'GET' && PAGE.test(url) && headers.rsc === undefined && headers['next-action'] === undefined;
}

/**
 * The page without React that was written to a response; null for anything but a whole page with status 200: Next's pages for
 * errors need their scripts.
 * @param {Response} response
 * @param {Buffer} body
 * @returns {Page | null}
 */
function pageIn(response, body) {
  if (response.statusCode !== 200 || !String(response.getHeader('content-type')).startsWith('text/html')) return null;
  const html = withoutReact(body.toString());
  if (html === null) return null;
  response.setHeader('content-security-policy', policyWithoutNonce(String(response.getHeader('content-security-policy') ?? '')));
  response.setHeader('vary', 'Accept-Encoding, Cookie');
  const headers = Object.entries(response.getHeaders()).flatMap(([name, value]) => {
    return value === undefined || OF_ONE_ANSWER.has(name) ? [] : [/** @type {Page['headers'][number]} */ ([name, value])];
  });
  return { headers, body: Buffer.from(html), encoded: new Map() };
}

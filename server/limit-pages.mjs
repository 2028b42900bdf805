import { createHash } from 'node:crypto';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { refuse } from './refuse.mjs';

/**
 * Pages read as much as the endpoints they are made of, and those about health data also write to the audit trail. So one visitor
 * has the limit of `LIMITS.read` (src/server/platform/http/limits.ts), which is the session's or, without one, the address's. All
 * visitors of one address together have three times as many: a session that is claimed is not checked here.
 */
const VISITOR_PAGES = { points: 1200, duration: 60 };
const ADDRESS_PAGES = { points: 3600, duration: 60 };
const SESSION = /(?:^|;\s*)__session=([^;]+)/;
/** Files of the build and of `public`, which cost no page. */
const IS_FILE = /^\/(?:_next\/|icons\/|[\w-]+\.\w+(?:\?|$))/;

/** @typedef {import('./http-server.mjs').Answer} Answer */

/**
 * Bounds how many pages are made for one visitor and one address; beyond that the answer is 429.
 * @param {Answer} answer
 * @returns {Answer}
 */
export function limitPages(answer) {
  const byVisitor = new RateLimiterMemory(VISITOR_PAGES);
  const byAddress = new RateLimiterMemory(ADDRESS_PAGES);
  return async (request, response) => {
    if (IS_FILE.test(request.url ?? '/')) return answer(request, response);
    const address = String(request.headers['x-arogya-peer']);
    const session = SESSION.exec(request.headers.cookie ?? '')?.[1];
    const visitor = session === undefined ? address : createHash('sha256').update(session).digest('base64url');
    try {
      await byAddress.consume(address);
      await byVisitor.consume(visitor);
    } catch (refusal) {
      const retryAfter = Math.ceil(waitMsOf(refusal) / 1000);
      return refuse(response, { status: 429, code: 'too-many-requests', retryAfter }, String(request.headers['x-request-id']));
    }
    return answer(request, response);
  };
}

/** The limiter rejects with how long to wait; anything else is an error of ours. @param {unknown} refusal */
function waitMsOf(refusal) {
  if (typeof refusal === 'object' && refusal !== null && 'msBeforeNext' in refusal) return Number(refusal.msBeforeNext);
  throw refusal;
}

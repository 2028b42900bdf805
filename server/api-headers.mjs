/**
 * What every answer of the API says to a browser, written once: Next's configuration reads it for watch mode, our own server for
 * production.
 */

const TWO_YEARS_SECONDS = 63_072_000;

export const HSTS = `max-age=${TWO_YEARS_SECONDS}; includeSubDomains`;

/** Answers are data: whoever opens one as a page gets nothing that runs. */
export const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

/** Whatever a file holds, it runs nothing and reaches nothing of ours, also in a frame of a page of ours. Browsers' own viewers of pictures and PDFs open in it all the same. */
export const FILE_POLICY = "default-src 'none'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'; sandbox";

/** For every path under `/api`. */
export const API_HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

const FILE_PATH = /^\/api\/files\/[^/]+$/;
/** The one page under `/api`; it carries a policy of its own. */
const OWN_POLICY_PATH = '/api/docs';
const BASE = Object.entries(API_HEADERS).flatMap(([name, value]) => [name.toLowerCase(), value]);
const DATA = [...BASE, 'content-security-policy', DATA_POLICY];
const FILE = [...BASE, 'content-security-policy', FILE_POLICY];

/**
 * The security headers of one answer, as alternating names (lower case) and values.
 * @param {string} path without its query
 * @param {boolean} isHttps the browser spoke TLS to the proxy before us
 * @returns {readonly string[]}
 */
export function apiHeaders(path, isHttps) {
  const headers = policyHeaders(path);
  return isHttps ? [...headers, 'strict-transport-security', HSTS] : headers;
}

/** @param {string} path */
function policyHeaders(path) {
  if (path === OWN_POLICY_PATH) return BASE;
  return FILE_PATH.test(path) ? FILE : DATA;
}

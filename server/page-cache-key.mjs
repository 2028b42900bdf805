/**
 * Which requests may be answered from the page cache, and by what their answers may differ. Everything a page is made from is in
 * the key: the rest of the request is removed before the page is made, so that it cannot depend on it.
 */

/** The languages of the pages, as `domain/shared/primitives.ts` has them. */
export const LOCALES = ['en', 'hi', 'pa'];
/** The cookies a kept page may know, with the values they may have; any other cookie may be somebody's. */
const COOKIES = new Map([
  ['theme', /^(?:system|light|dark)$/],
  ['NEXT_LOCALE', new RegExp(`^(?:${LOCALES.join('|')})$`)],
]);
/** A page's own address and its alternates are absolute. */
const IN_KEY = ['host', 'x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-port', 'accept-language', 'cookie'];
const KEPT = new Set([...IN_KEY, 'x-request-id']);
const KEY_LETTERS_MAX = 1000;

/**
 * What a request's answer may be kept under; null when it may be meant for one person, or would crowd out the others.
 * @param {Pick<import('node:http').IncomingMessage, 'url' | 'headers'>} request a page load
 * @returns {string | null}
 */
export function cacheKeyOf({ url, headers }) {
  if (headers.authorization !== undefined || !hasOnlySharedCookies(headers.cookie ?? '')) return null;
  const key = JSON.stringify([url, ...IN_KEY.map((name) => headers[name] ?? null)]);
  return key.length > KEY_LETTERS_MAX ? null : key;
}

/**
 * Removes what is not in the key. The request's id stays: it goes to the log and into no page.
 * @param {Pick<import('node:http').IncomingMessage, 'headers'>} request
 */
export function keepOnlyKey({ headers }) {
  for (const name of Object.keys(headers)) if (!KEPT.has(name)) delete headers[name];
}

/** @param {string} cookie */
function hasOnlySharedCookies(cookie) {
  const pairs = cookie.split(';').filter((pair) => pair.trim() !== '');
  return pairs.every((pair) => {
    const [name = '', value = ''] = pair.trim().split('=', 2);
    return COOKIES.get(name)?.test(value) === true;
  });
}

import 'server-only';
import { parseCookie, stringifySetCookie } from 'cookie';
import { DEVICE_SECONDS } from '../identity/known-devices';
import { SESSION_SECONDS } from '../identity/port';
import type { HttpRequest } from './http-request';

/** The only cookie that Firebase's CDN passes on. */
export const SESSION_COOKIE = '__session';
/** The input and problem of a form submitted without JavaScript, for the page that shows it again. */
export const FLASH_COOKIE = '__flash';
/** A secret from a form's reply, for the page that shows it. */
export const SHOWN_COOKIE = '__shown';
const FLASH_SECONDS = 300;
/** The fields of a form of several steps, for the next step. */
export const KEPT_COOKIE = '__kept';
const KEPT_SECONDS = 1800;
/** Outlives the session. Firebase's CDN drops it, and there Firebase itself slows down guessing. */
export const DEVICE_COOKIE = '__device';

/**
 * The key of what this phone keeps for when there is no network (decision 084). Scripts write it; the server only takes it away, with
 * script switched off too, whenever a session begins or ends.
 */
const OFFLINE_KEY_COOKIE = 'offline-key';

/** Reads one cookie of a request. A malformed escape is returned as it came, and names nothing we know. */
export function cookieOf(request: Pick<HttpRequest, 'headers'>, name: string): string | null {
  return parseCookie(request.headers.get('cookie') ?? '')[name] ?? null;
}

/** The Set-Cookie value that stores a session. */
export function sessionCookie(value: string, transport: 'http' | 'https'): string {
  return cookie(SESSION_COOKIE, value, SESSION_SECONDS, transport);
}

/** The headers that store a new session, and that its account was signed in to on this device. */
export function sessionHeaders(opened: { cookie: string; device: string | null }, transport: 'http' | 'https'): [string, string][] {
  const session: [string, string][] = [['set-cookie', sessionCookie(opened.cookie, transport)], noOfflineKey(transport)];
  if (opened.device === null) return session;
  return [...session, ['set-cookie', cookie(DEVICE_COOKIE, opened.device, DEVICE_SECONDS, transport)]];
}

/** The headers that delete the session and what the phone kept under it. */
export function noSessionHeaders(transport: 'http' | 'https'): [string, string][] {
  return [['set-cookie', cookie(SESSION_COOKIE, '', 0, transport)], noOfflineKey(transport)];
}

function noOfflineKey(transport: 'http' | 'https'): [string, string] {
  return ['set-cookie', cookie(OFFLINE_KEY_COOKIE, '', 0, transport)];
}

export function shownCookie(value: string, transport: 'http' | 'https'): string {
  return cookie(SHOWN_COOKIE, value, FLASH_SECONDS, transport);
}

export function flashCookie(value: string, transport: 'http' | 'https'): string {
  return cookie(FLASH_COOKIE, value, FLASH_SECONDS, transport);
}

export function keptCookie(value: string, transport: 'http' | 'https'): string {
  return cookie(KEPT_COOKIE, value, KEPT_SECONDS, transport);
}

function cookie(name: string, value: string, seconds: number, transport: 'http' | 'https'): string {
  return stringifySetCookie({ name, value, maxAge: seconds, path: '/', httpOnly: true, secure: transport === 'https', sameSite: 'lax' });
}

import 'server-only';
import { getPlatform } from '../platform';
import { seal, unseal } from '../seal';
import { cookieOf, shownCookie, SHOWN_COOKIE } from './cookies';
import type { HttpRequest } from './http-request';

type Shown = { subject: string; text: string };
const PURPOSE = 'shown-once';

/** The cookie that brings a secret from a form's reply to the page that shows it: sealed, and for five minutes. */
export function shownOnceCookie(shown: Shown, transport: 'http' | 'https'): string {
  return shownCookie(seal(JSON.stringify(shown), getPlatform().secret, PURPOSE), transport);
}

/** What the cookie brings for the page about `subject`; null when it is about something else. */
export function readShownOnce(request: Pick<HttpRequest, 'headers'>, subject: string): string | null {
  const value = cookieOf(request, SHOWN_COOKIE);
  const opened = value === null ? null : unseal(value, getPlatform().secret, PURPOSE);
  const shown = opened === null ? null : (JSON.parse(opened) as Shown);
  return shown?.subject === subject ? shown.text : null;
}

import createMiddleware from 'next-intl/middleware';
import { NextRequest, NextResponse } from 'next/server';
import { routing } from './i18n/routing';
import { pageSecurityHeaders } from './security-headers';
import { ADDRESS_HEADER } from './ui/shell/page-address';
import { THEME_COOKIE, THEME_COOKIE_SECONDS, themeOf } from './ui/shell/theme';

const SESSION_COOKIE = '__session';
const JAAS_HOST = '8x8.vc';
const CLOUD_STORAGE_HOST = 'storage.googleapis.com';

const routeByLocale = createMiddleware(routing);

/** The host of the video provider, if calls are not peer to peer. */
function videoHost(): string | undefined {
  return process.env.JITSI_KIND === 'jaas' ? JAAS_HOST : process.env.JITSI_DOMAIN || undefined;
}

/** The only pages that load Firebase's client, and only where Firebase is configured. */
const FIREBASE_PAGE = /^\/(?:en|hi|pa)\/sign-in\/(?:phone|email)\/?$/;

/** The pages on which push is turned on. */
const PUSH_PAGE = /^\/(?:en|hi|pa)\/(?:notifications\/preferences|appointments\/[^/]+)\/?$/;

/** Whether the page may register with Firebase Cloud Messaging. */
function hasFcm(path: string): boolean {
  return process.env.PLATFORM === 'firebase' && Boolean(process.env.FCM_VAPID_KEY) && PUSH_PAGE.test(path);
}

function firebaseOf(path: string): { emulatorHost: string | undefined } | undefined {
  if (process.env.PLATFORM !== 'firebase' || !FIREBASE_PAGE.test(path)) return undefined;
  return { emulatorHost: process.env.FIREBASE_AUTH_EMULATOR_HOST || undefined };
}

/** The server of the map's tiles, where the operator has named one. A template that is none has ended the start. */
function tilesOrigin(): string | undefined {
  const url = process.env.MAP_TILES_URL;
  return url === undefined || url === '' ? undefined : new URL(url).origin;
}

function isHttps(request: NextRequest): boolean {
  return (request.headers.get('x-forwarded-proto') ?? request.nextUrl.protocol).startsWith('https');
}

/**
 * `?theme=dark` on any page stores the choice in a cookie and redirects without it, so the switch is a link that works without
 * JavaScript.
 */
function rememberTheme(request: NextRequest): NextResponse {
  const url = request.nextUrl.clone();
  const theme = themeOf(url.searchParams.get('theme'));
  url.searchParams.delete('theme');
  const response = NextResponse.redirect(url, 303);
  response.cookies.set(THEME_COOKIE, theme, { maxAge: THEME_COOKIE_SECONDS, sameSite: 'lax', path: '/' });
  return response;
}

/**
 * Runs before every page: determines the locale, and sets the CSP nonce its scripts need. It reads only the request, never the
 * store; the page itself authenticates the visitor.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(crypto.randomUUID());
  const security = pageSecurityHeaders(nonce, {
    https: isHttps(request),
    development: process.env.NODE_ENV === 'development',
    videoHost: videoHost(),
    filesHost: process.env.PLATFORM === 'firebase' ? CLOUD_STORAGE_HOST : undefined,
    tilesOrigin: tilesOrigin(),
    firebase: firebaseOf(request.nextUrl.pathname),
    fcm: hasFcm(request.nextUrl.pathname),
  });

  // Next reads the nonce for its own scripts from the request's policy header.
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set(ADDRESS_HEADER, request.nextUrl.pathname + request.nextUrl.search);
  headers.set('Content-Security-Policy', security['Content-Security-Policy'] ?? '');
  const forwarded = new NextRequest(request, { headers });

  const response = request.nextUrl.searchParams.has('theme') ? rememberTheme(forwarded) : routeByLocale(forwarded);
  for (const [name, value] of Object.entries(security)) response.headers.set(name, value);
  if (request.cookies.has(SESSION_COOKIE)) response.headers.set('Cache-Control', 'private, no-store');
  return response;
}

// Endpoints are excluded: they have their own handling, and Next would buffer their bodies. So are files.
export const config = {
  matcher:
    '/((?!api/|_next/|icons/|(?:page|map|offline|push|doses|sw)\\.js$|favicon\\.ico$|robots\\.txt$|(?:en|hi|pa)/manifest\\.webmanifest$).*)',
};

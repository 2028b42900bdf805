import createMiddleware from 'next-intl/middleware';
import { NextRequest, NextResponse } from 'next/server';
import { routing } from './i18n/routing';
import { pageSecurityHeaders } from './security-headers';
import { THEME_COOKIE, THEME_COOKIE_SECONDS, themeOf } from './ui/shell/theme';

const SESSION_COOKIE = '__session';
const JAAS_HOST = '8x8.vc';
const CLOUD_STORAGE_HOST = 'storage.googleapis.com';

const routeByLocale = createMiddleware(routing);

/** Where the video provider lives, if it is not the two browsers themselves. */
function videoHost(): string | undefined {
  return process.env.JITSI_KIND === 'jaas' ? JAAS_HOST : process.env.JITSI_DOMAIN || undefined;
}

/** The pages that alone load Firebase's client, and only where the platform stands on Firebase. */
const FIREBASE_PAGE = /^\/(?:en|hi|pa)\/sign-in\/(?:phone|email)\/?$/;

function firebaseOf(path: string): { emulatorHost: string | undefined } | undefined {
  if (process.env.PLATFORM !== 'firebase' || !FIREBASE_PAGE.test(path)) return undefined;
  return { emulatorHost: process.env.FIREBASE_AUTH_EMULATOR_HOST || undefined };
}

function isHttps(request: NextRequest): boolean {
  return (request.headers.get('x-forwarded-proto') ?? request.nextUrl.protocol).startsWith('https');
}

/** `?theme=dark` on any page keeps the choice and comes back without it, so the switch is a link that needs no script. */
function rememberTheme(request: NextRequest): NextResponse {
  const url = request.nextUrl.clone();
  const theme = themeOf(url.searchParams.get('theme'));
  url.searchParams.delete('theme');
  const response = NextResponse.redirect(url, 303);
  response.cookies.set(THEME_COOKIE, theme, { maxAge: THEME_COOKIE_SECONDS, sameSite: 'lax', path: '/' });
  return response;
}

/**
 * What every page passes on its way in: its language, and a nonce without which no script on it runs. It looks at the
 * request alone and never at the store; who the visitor is is the page's own question.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(crypto.randomUUID());
  const security = pageSecurityHeaders(nonce, {
    https: isHttps(request),
    development: process.env.NODE_ENV === 'development',
    videoHost: videoHost(),
    filesHost: process.env.PLATFORM === 'firebase' ? CLOUD_STORAGE_HOST : undefined,
    firebase: firebaseOf(request.nextUrl.pathname),
  });

  // Next reads the nonce for its own scripts from the policy on the request, so it must be there too.
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('Content-Security-Policy', security['Content-Security-Policy'] ?? '');
  const asked = new NextRequest(request, { headers });

  const response = request.nextUrl.searchParams.has('theme') ? rememberTheme(asked) : routeByLocale(asked);
  for (const [name, value] of Object.entries(security)) response.headers.set(name, value);
  if (request.cookies.has(SESSION_COOKIE)) response.headers.set('Cache-Control', 'private, no-store');
  return response;
}

// Endpoints keep out of here: they have their own door, and Next would buffer their bodies for us. So do files.
export const config = {
  matcher: '/((?!api/|_next/|icons/|favicon\\.ico$|robots\\.txt$|sw\\.js$|(?:en|hi|pa)/manifest\\.webmanifest$).*)',
};

import 'server-only';
import { problem } from '@/domain/shared/problem';
import type { HttpRequest } from './http-request';

/** `https` when the public address says so, or when the browser used TLS to us or to the proxy in front of us. */
export function transportOf(request: HttpRequest, publicUrl: string | undefined): 'http' | 'https' {
  if (publicUrl?.startsWith('https:') === true) return 'https';
  const forwarded = request.headers.get('x-forwarded-proto')?.split(',')[0]?.trim();
  return (forwarded ?? new URL(request.url).protocol.replace(':', '')) === 'https' ? 'https' : 'http';
}

/**
 * Rejects a cross-site write. Browsers send the origin of a write; a client that does not is no browser and sends no cookies on
 * its own.
 */
export function requireSameOrigin(request: HttpRequest, publicUrl: string | undefined): void {
  const origin = request.headers.get('origin');
  const site = request.headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin' && site !== 'none') throw problem('wrong-origin');
  if (origin === null) return;
  if (!URL.canParse(origin) || !isOwnOrigin(new URL(origin), request, publicUrl)) throw problem('wrong-origin');
}

/** Without a public address the scheme cannot be compared: a proxy may speak TLS to the browser and not say so. */
function isOwnOrigin(origin: URL, request: HttpRequest, publicUrl: string | undefined): boolean {
  return publicUrl === undefined ? origin.host === request.headers.get('host') : origin.origin === new URL(publicUrl).origin;
}

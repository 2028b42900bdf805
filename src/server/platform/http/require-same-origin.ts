import 'server-only';
import { problem } from '@/domain/shared/problem';
import type { HttpRequest } from './http-request';

/** `https` when the browser used TLS to us or to the proxy in front of us. */
export function transportOf(request: HttpRequest): 'http' | 'https' {
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
  const own = publicUrl === undefined ? request.headers.get('host') : new URL(publicUrl).host;
  if (!URL.canParse(origin) || new URL(origin).host !== own) throw problem('wrong-origin');
}

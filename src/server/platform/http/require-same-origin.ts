import 'server-only';
import { problem } from '@/domain/shared/problem';

/** `https` when the browser spoke TLS to us or to the proxy before us. */
export function transportOf(request: Request): 'http' | 'https' {
  const forwarded = request.headers.get('x-forwarded-proto')?.split(',')[0]?.trim();
  return (forwarded ?? new URL(request.url).protocol.replace(':', '')) === 'https' ? 'https' : 'http';
}

/**
 * Refuses a write that another site's page made a browser send. Browsers say where a write comes from; a client that says
 * nothing is no browser and carries no cookie of its own accord.
 */
export function requireSameOrigin(request: Request, publicUrl: string | undefined): void {
  const origin = request.headers.get('origin');
  const site = request.headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin' && site !== 'none') throw problem('wrong-origin');
  if (origin === null) return;
  const own = publicUrl === undefined ? request.headers.get('host') : new URL(publicUrl).host;
  if (!URL.canParse(origin) || new URL(origin).host !== own) throw problem('wrong-origin');
}

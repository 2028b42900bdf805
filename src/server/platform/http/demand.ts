import 'server-only';
import type { Principal, Role } from '@/domain/account';
import { problem } from '@/domain/problem';
import type { Platform } from '../platform';
import { cookieOf, SESSION_COOKIE } from './cookies';
import type { LimitName } from './limits';

/** Who may knock: anyone, anyone signed in, or people of these roles. */
export type Who = 'anyone' | 'signed-in' | readonly Role[];
export type Demand = { who: Who; limit: LimitName };

/** The credential a request carries; a bearer token goes before a cookie. */
export function credentialOf(request: Request): { kind: 'cookie' | 'bearer'; value: string } | null {
  const bearer = /^Bearer\s+(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  if (bearer !== undefined) return { kind: 'bearer', value: bearer };
  const cookie = cookieOf(request, SESSION_COOKIE);
  return cookie === null || cookie === '' ? null : { kind: 'cookie', value: cookie };
}

/** Who is calling. A wrong bearer token is refused; a dead cookie is nobody, so that public pages go on working. */
export async function whoCalls(request: Request, platform: Platform): Promise<Principal | null> {
  const credential = credentialOf(request);
  if (credential === null) return null;
  const principal = await platform.identity.principalOf(credential);
  if (principal === null && credential.kind === 'bearer') throw problem('sign-in-needed');
  return principal;
}

/** Throws `sign-in-needed` or `not-allowed` unless the caller is one of those the door is for. */
export function requireWho(principal: Principal | null, who: Who): void {
  if (who === 'anyone') return;
  if (principal === null) throw problem('sign-in-needed');
  if (who !== 'signed-in' && !who.includes(principal.role)) throw problem('not-allowed');
}

/** The address the request came from, as the server before Next saw it. */
export function addressOf(request: Request): string {
  return request.headers.get('x-arogya-peer') ?? 'unknown';
}

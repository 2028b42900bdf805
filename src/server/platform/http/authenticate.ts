import 'server-only';
import { isIPv6 } from 'node:net';
import type { Access } from '@/domain/shared/endpoint';
import type { Principal } from '@/domain/shared/principal';
import { problem } from '@/domain/shared/problem';
import type { IsScheduler } from '../jobs/scheduler';
import type { Platform } from '../platform';
import { cookieOf, SESSION_COOKIE } from './cookies';

/** The credential a request carries; a bearer token goes before a cookie. */
export function credentialOf(request: Request): { kind: 'cookie' | 'bearer'; value: string } | null {
  const bearer = /^Bearer\s+(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  if (bearer !== undefined) return { kind: 'bearer', value: bearer };
  const cookie = cookieOf(request, SESSION_COOKIE);
  return cookie === null || cookie === '' ? null : { kind: 'cookie', value: cookie };
}

/** Who is calling. A wrong bearer token is refused; a dead cookie is nobody, so that public pages go on working. */
export async function authenticate(request: Request, platform: Platform): Promise<Principal | null> {
  const credential = credentialOf(request);
  if (credential === null) return null;
  const principal = await platform.identity.principalOf(credential);
  if (principal === null && credential.kind === 'bearer') throw problem('sign-in-needed');
  return principal;
}

/** Throws `not-found` unless the request carries the scheduler's token; where there is no scheduler there is no such endpoint. */
export async function requireScheduler(request: Request, isScheduler: IsScheduler): Promise<void> {
  const given = credentialOf(request);
  if (given?.kind !== 'bearer' || !(await isScheduler(given.value))) throw problem('not-found');
}

/** Throws `sign-in-needed` or `not-allowed` unless the caller is one of those the endpoint is for. */
export function requireAccess(principal: Principal | null, access: Access): void {
  if (access === 'anyone' || access === 'scheduler') return;
  if (principal === null) throw problem('sign-in-needed');
  if (access !== 'signed-in' && !access.includes(principal.role)) throw problem('not-allowed');
}

/**
 * Where the request came from, as the server before Next saw it, to count by: an IPv4 address, or the network of an IPv6 one.
 * Whoever has one IPv6 address has the 2^64 of its network (RFC 6177), and would be a new caller with each.
 */
export function addressOf(request: Request): string {
  const peer = request.headers.get('x-arogya-peer') ?? 'unknown';
  return isIPv6(peer) ? networkOf(peer) : peer;
}

function networkOf(address: string): string {
  const [left = [], right = []] = address.split('::').map((half) => half.split(':').filter(Boolean));
  const zeros = new Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0');
  const groups = [...left, ...zeros, ...right].slice(0, 4);
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
}

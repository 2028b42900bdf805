import 'server-only';
import { isIPv6 } from 'node:net';
import type { Access } from '@/domain/shared/endpoint';
import type { Principal } from '@/domain/shared/principal';
import { problem } from '@/domain/shared/problem';
import type { IsScheduler } from '../jobs/scheduler';
import type { Platform } from '../platform';
import { cookieOf, SESSION_COOKIE } from './cookies';
import type { HttpRequest } from './http-request';

/** The credential of a request; a bearer token takes precedence over a cookie. */
function credentialOf(request: HttpRequest): { kind: 'cookie' | 'bearer'; value: string } | null {
  const bearer = /^Bearer\s+(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  if (bearer !== undefined) return { kind: 'bearer', value: bearer };
  const cookie = cookieOf(request, SESSION_COOKIE);
  return cookie === null || cookie === '' ? null : { kind: 'cookie', value: cookie };
}

/**
 * Authenticates a request. An invalid bearer token is refused; an ended cookie counts as signed out, so that public pages keep
 * working.
 */
export async function authenticate(request: HttpRequest, platform: Platform): Promise<Principal | null> {
  const credential = credentialOf(request);
  if (credential === null) return null;
  const principal = await platform.identity.principalOf(credential);
  if (principal === null && credential.kind === 'bearer') throw problem('sign-in-needed');
  return principal;
}

/** The bearer token of a request. Throws `sign-in-needed` without one. */
export function bearerOf(request: HttpRequest): string {
  const credential = credentialOf(request);
  if (credential?.kind !== 'bearer') throw problem('sign-in-needed');
  return credential.value;
}

/**
 * Throws `not-found` unless the request carries the job scheduler's token; without a configured scheduler the endpoint does not
 * exist.
 */
export async function requireScheduler(request: HttpRequest, isScheduler: IsScheduler): Promise<void> {
  const given = credentialOf(request);
  if (given?.kind !== 'bearer' || !(await isScheduler(given.value))) throw problem('not-found');
}

/** Throws `sign-in-needed` or `not-allowed` unless the endpoint's access includes the caller. */
export function requireAccess(principal: Principal | null, access: Access): void {
  if (access === 'anyone' || access === 'scheduler' || access === 'device') return;
  if (access === 'webhook') throw new Error('a webhook is served by webhook()');
  if (principal === null) throw problem('sign-in-needed');
  if (access !== 'signed-in' && !access.includes(principal.role)) throw problem('not-allowed');
}

/**
 * The client address for rate limits, as set by the server in front of Next: an IPv4 address, or the /64 network of an IPv6
 * one, because one subscriber has all 2^64 addresses of it (RFC 6177).
 */
export function addressOf(request: HttpRequest): string {
  const peer = request.headers.get('x-arogya-peer') ?? 'unknown';
  return isIPv6(peer) ? networkOf(peer) : peer;
}

function networkOf(address: string): string {
  const [left = [], right = []] = address.split('::').map((half) => half.split(':').filter(Boolean));
  const zeros = new Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0');
  const groups = [...left, ...zeros, ...right].slice(0, 4);
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
}

import 'server-only';
import { addressOf } from './authenticate';
import type { HttpRequest } from './http-request';

/** The address and user agent of a request. */
export function clientInfoOf(request: HttpRequest): { address: string; userAgent: string } {
  return { address: addressOf(request), userAgent: request.headers.get('user-agent') ?? '' };
}

import 'server-only';
import { addressOf } from './authenticate';

/** The address and user agent of a request. */
export function clientInfoOf(request: Request): { address: string; userAgent: string } {
  return { address: addressOf(request), userAgent: request.headers.get('user-agent') ?? '' };
}

import 'server-only';
import { addressOf } from './authenticate';

/** Where a request comes from and what sent it. */
export function clientInfoOf(request: Request): { address: string; userAgent: string } {
  return { address: addressOf(request), userAgent: request.headers.get('user-agent') ?? '' };
}

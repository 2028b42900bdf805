import 'server-only';
import type { ClientInfo } from '../identity/check-counted';
import { addressOf } from './authenticate';
import { cookieOf, DEVICE_COOKIE } from './cookies';
import type { HttpRequest } from './http-request';

/** The address and user agent of a request, and the token of a device that signed in before. */
export function clientInfoOf(request: HttpRequest): ClientInfo {
  return {
    address: addressOf(request),
    userAgent: request.headers.get('user-agent') ?? '',
    device: cookieOf(request, DEVICE_COOKIE),
  };
}

import { randomUUID } from 'node:crypto';
import { isIP } from 'node:net';

const REQUEST_ID = /^[\w-]{8,64}$/;
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-port', 'x-forwarded-proto', 'x-real-ip'];

/**
 * The address a request really came from. Each proxy appends the address it saw, so with n proxies of ours the n-th entry from
 * the right is the last one a stranger could not write.
 * @param {string | undefined} socketAddress
 * @param {string | string[] | undefined} forwardedFor the X-Forwarded-For header
 * @param {number} proxies how many proxies of ours stand in front
 * @returns {string} an IP address; IPv4 is never written as IPv6
 */
export function peerAddress(socketAddress, forwardedFor, proxies) {
  const seen = plainAddress(socketAddress ?? '');
  if (proxies === 0 || forwardedFor === undefined) return seen;
  const entries = String(forwardedFor)
    .split(',')
    .map((entry) => plainAddress(entry.trim()));
  const entry = entries[Math.max(0, entries.length - proxies)] ?? '';
  return isIP(entry) === 0 ? seen : entry;
}

/**
 * Writes what the application may believe about its caller into the request's headers, over whatever the caller claimed.
 * @param {import('node:http').IncomingMessage} request
 * @param {number} proxies
 * @returns {string} the request's id
 */
export function setRequestHeaders(request, proxies) {
  const { headers, socket } = request;
  const claimedId = headers['x-request-id'];
  const id = typeof claimedId === 'string' && REQUEST_ID.test(claimedId) ? claimedId : randomUUID();
  const peer = peerAddress(socket.remoteAddress, headers['x-forwarded-for'], proxies);
  if (proxies === 0) for (const name of FORWARDED) delete headers[name];
  headers['x-arogya-peer'] = peer;
  headers['x-request-id'] = id;
  return id;
}

/** @param {string} address */
function plainAddress(address) {
  const [withoutZone = ''] = address.split('%', 1);
  return withoutZone.replace(/^::ffff:(?=\d+\.)/i, '');
}

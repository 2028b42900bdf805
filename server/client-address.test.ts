import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { expect, test } from 'vitest';
import { setRequestHeaders, peerAddress } from './client-address.mjs';

test.each([
  ['without proxies the socket is believed, whatever the header says', '9.9.9.9', '1.1.1.1', 0, '9.9.9.9'],
  ['behind one proxy the last entry is believed', '10.0.0.1', '6.6.6.6, 1.1.1.1', 1, '1.1.1.1'],
  ['behind two proxies the last but one', '10.0.0.1', '6.6.6.6, 1.1.1.1, 10.0.0.2', 2, '1.1.1.1'],
  ['fewer entries than proxies: the first, which a proxy of ours wrote', '10.0.0.1', '1.1.1.1', 2, '1.1.1.1'],
  ['an entry that is no address falls back to the socket', '10.0.0.1', 'unknown', 1, '10.0.0.1'],
  ['behind a proxy that says nothing the socket is believed', '10.0.0.1', undefined, 1, '10.0.0.1'],
  ['IPv4 inside IPv6 is written as IPv4', '::ffff:127.0.0.1', undefined, 0, '127.0.0.1'],
  ['an IPv6 scope is dropped', 'fe80::1%eth0', undefined, 0, 'fe80::1'],
])('%s', (_name, socket, header, proxies, expected) => {
  expect(peerAddress(socket, header, proxies)).toBe(expected);
});

function requestWith(headers: Record<string, string>): IncomingMessage {
  const request = new IncomingMessage(new Socket());
  Object.assign(request.headers, headers);
  return request;
}

test('what a stranger claims to be is overwritten or removed', () => {
  const request = requestWith({
    'x-arogya-peer': '6.6.6.6',
    'x-forwarded-for': '6.6.6.6',
    'x-forwarded-host': 'evil.test',
    'x-request-id': 'has spaces',
  });
  const id = setRequestHeaders(request, 0);
  expect(id).toMatch(/^[\da-f-]{36}$/);
  expect(request.headers).toEqual({ 'x-arogya-peer': '', 'x-request-id': id });
});

test('a well-formed request id is kept, so that one journey is one id', () => {
  expect(setRequestHeaders(requestWith({ 'x-request-id': 'journey-0001' }), 0)).toBe('journey-0001');
});

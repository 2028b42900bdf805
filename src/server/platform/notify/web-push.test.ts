import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { vapidKeys, webPushSender } from './web-push';

const MESSAGE = {
  title: 'Visit booked',
  text: 'Open ArogyaMitra.',
  url: '/en/notifications',
  template: 't',
  variables: [],
  segments: 1,
  calendar: null,
};

let close: () => void = () => undefined;
afterEach(() => close());

/** A push service on this machine, and a browser that subscribed with it. */
async function openPushService(status: number) {
  const requests: { headers: IncomingHttpHeaders; body: Buffer }[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      requests.push({ headers: request.headers, body: Buffer.concat(chunks) });
      response.writeHead(status).end();
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  close = () => server.close();
  const browser = createECDH('prime256v1');
  browser.generateKeys();
  const auth = randomBytes(16);
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/push/1`;
  const to = { endpoint, keys: { p256dh: browser.getPublicKey('base64url'), auth: auth.toString('base64url') } };
  return { to, requests, decrypt: (body: Buffer) => decrypt(body, browser, auth) };
}

/** What the browser does with a body in `aes128gcm` (RFC 8188, RFC 8291). */
function decrypt(body: Buffer, browser: ReturnType<typeof createECDH>, auth: Buffer): string {
  const salt = body.subarray(0, 16);
  const idLength = body.readUInt8(20);
  const sender = body.subarray(21, 21 + idLength);
  const sealed = body.subarray(21 + idLength);
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), browser.getPublicKey(), sender]);
  const shared = Buffer.from(hkdfSync('sha256', browser.computeSecret(sender), auth, info, 32));
  const key = Buffer.from(hkdfSync('sha256', shared, salt, 'Content-Encoding: aes128gcm\0', 16));
  const nonce = Buffer.from(hkdfSync('sha256', shared, salt, 'Content-Encoding: nonce\0', 12));
  const decipher = createDecipheriv('aes-128-gcm', key, nonce);
  decipher.setAuthTag(sealed.subarray(-16));
  const padded = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
  return padded.subarray(0, padded.lastIndexOf(2)).toString();
}

test('what a push service is given only the browser can read, and it is signed by this installation', async () => {
  const service = await openPushService(201);
  const keys = vapidKeys('a secret');
  const sender = webPushSender(keys, 'https://clinic.test');
  expect(await sender.send({ key: 'k', to: service.to, message: MESSAGE, isUrgent: true })).toEqual({ is: 'sent' });
  const [{ headers, body } = { headers: {}, body: Buffer.alloc(0) }] = service.requests;
  expect(body.toString('latin1')).not.toContain('Visit');
  expect(JSON.parse(service.decrypt(body))).toEqual({ key: 'k', title: MESSAGE.title, text: MESSAGE.text, url: MESSAGE.url });
  expect(headers).toMatchObject({ 'content-encoding': 'aes128gcm', ttl: '86400', urgency: 'high' });
  const [, token = '', k = ''] = /^vapid t=([^,]+), k=(.+)$/.exec(headers.authorization ?? '') ?? [];
  expect(k).toBe(keys.publicKey);
  const point = Buffer.from(k, 'base64url');
  const jwk = { kty: 'EC', crv: 'P-256', x: point.subarray(1, 33).toString('base64url'), y: point.subarray(33).toString('base64url') };
  const [head = '', claims = '', signature = ''] = token.split('.');
  const key = createPublicKey({ key: jwk, format: 'jwk' });
  const isValid = verify(
    'sha256',
    Buffer.from(`${head}.${claims}`),
    { key, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
  expect(isValid).toBe(true);
  expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toMatchObject({ aud: new URL(service.to.endpoint).origin });
});

test.each([
  [410, { is: 'gone' }],
  [404, { is: 'gone' }],
  [429, { is: 'refused', reason: '429' }],
  [413, { is: 'impossible', reason: '413' }],
])('a push service that answers %d is understood', async (status, outcome) => {
  const { to } = await openPushService(status);
  expect(
    await webPushSender(vapidKeys('a secret'), 'https://clinic.test').send({ key: 'k', to, message: MESSAGE, isUrgent: false }),
  ).toEqual(outcome);
});

test('a subscription whose keys are none is gone', async () => {
  const { to, requests } = await openPushService(201);
  const broken = { ...to, keys: { p256dh: 'AAAA', auth: 'AAAA' } };
  const sender = webPushSender(vapidKeys('a secret'), 'https://clinic.test');
  expect(await sender.send({ key: 'k', to: broken, message: MESSAGE, isUrgent: false })).toEqual({ is: 'gone' });
  expect(requests).toEqual([]);
});

test('the keys of an installation are the same at every start, and no other’s', () => {
  expect(vapidKeys('a secret')).toEqual(vapidKeys('a secret'));
  expect(vapidKeys('a secret').publicKey).not.toBe(vapidKeys('another').publicKey);
});

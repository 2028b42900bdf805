import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { answerRequests, makeHttpServer } from './http-server.mjs';
import { limitPages } from './limit-pages.mjs';

let server: Server;
let url = '';
beforeEach(async () => {
  server = makeHttpServer();
  const page = async (_request: unknown, response: { end: (text: string) => void }) => response.end('a page');
  // One proxy of ours in front, so that a test can say which address it comes from.
  answerRequests(server, { proxies: 1, others: limitPages(page) });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
});
afterEach(() => server.close());

const visit = (address: string, cookie = '', path = '/en/doctors') =>
  fetch(url + path, { headers: { 'x-forwarded-for': address, cookie } });
async function visitTimes(times: number, address: string, cookieOf: (n: number) => string = () => ''): Promise<number> {
  let last = 0;
  for (let n = 0; n < times; n += 100) {
    const got = await Promise.all(Array.from({ length: 100 }, (_, i) => visit(address, cookieOf(n + i))));
    last = got.at(-1)?.status ?? 0;
  }
  return last;
}

test('above 1,200 pages a minute a visitor is told to wait, others and files are not', async () => {
  expect(await visitTimes(1200, '10.0.0.1')).toBe(200);
  const refused = await visit('10.0.0.1');
  expect([refused.status, await refused.json()]).toMatchObject([429, { code: 'too-many-requests' }]);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await visit('10.0.0.1', '', '/_next/static/app.css')).status).toBe(200);
  expect((await visit('10.0.0.1', '__session=ses_1.x')).status).toBe(200);
  expect((await visit('10.0.0.2')).status).toBe(200);
});

test('many sessions of one address are bounded together', async () => {
  expect(await visitTimes(3600, '10.0.0.1', (n) => `__session=ses_${String(n)}.x`)).toBe(200);
  expect((await visit('10.0.0.1', '__session=ses_new.x')).status).toBe(429);
});

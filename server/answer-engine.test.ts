import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerEngine } from './answer-engine.mjs';

const CODE = `export const engine = ${JSON.stringify('x'.repeat(5000))};`;
let folder: string;
let server: Server;
let origin: string;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'arogya-engine-'));
  writeFileSync(path.join(folder, 'engine.js'), CODE);
  writeFileSync(path.join(folder, 'hi.json'), '{"locale":"hi"}');
  writeFileSync(path.join(folder, 'secret.key'), 'no');
  const answer = answerEngine(folder, async (_request, response) => response.writeHead(404).end());
  server = createServer((request, response) => void answer(request, response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
});
afterAll(async () => {
  server.close();
  await once(server, 'close');
  rmSync(folder, { recursive: true, force: true });
});

test('gives the engine and the words with their types, compressed, and asked again costs nothing', async () => {
  const got = await fetch(`${origin}/triage/engine.js`, { headers: { 'accept-encoding': 'br' } });
  expect([got.status, got.headers.get('content-type'), got.headers.get('content-encoding')]).toEqual([
    200,
    'text/javascript; charset=utf-8',
    'br',
  ]);
  expect(await got.text()).toBe(CODE);
  const again = await fetch(`${origin}/triage/engine.js`, { headers: { 'if-none-match': got.headers.get('etag') ?? '' } });
  expect([again.status, await again.text()]).toEqual([304, '']);
  expect(await (await fetch(`${origin}/triage/hi.json`)).json()).toEqual({ locale: 'hi' });
});

test('hands everything else on', async () => {
  for (const name of ['secret.key', '../secret.key', '%2e%2e/engine.js', 'fr.json', ''])
    expect((await fetch(`${origin}/triage/${name}`)).status, name).toBe(404);
  expect((await fetch(`${origin}/triage/engine.js`, { method: 'POST' })).status).toBe(404);
});

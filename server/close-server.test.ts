import { createServer } from 'node:http';
import { once } from 'node:events';
import { afterEach, expect, test } from 'vitest';
import { closeServer, runClosers } from './close-server.mjs';

const CLOSERS = Symbol.for('arogya.closers');

function closersAre(closers: (() => unknown)[]): void {
  Reflect.set(globalThis, CLOSERS, closers);
}

afterEach(() => Reflect.deleteProperty(globalThis, CLOSERS));

test('what was opened last is closed first, each waited for, the store last', async () => {
  const said: string[] = [];
  const closer = (name: string, ms: number) => async () => {
    await new Promise((done) => setTimeout(done, ms));
    said.push(name);
  };
  closersAre([closer('store', 0), closer('jobs', 20), closer('streams', 10)]);
  await runClosers();
  expect(said).toEqual(['streams', 'jobs', 'store']);
  await runClosers();
  expect(said).toHaveLength(3);
});

test('a part that cannot be closed keeps no other from being closed, and is told', async () => {
  const said: string[] = [];
  closersAre([
    () => said.push('store'),
    () => {
      throw new Error('jobs stuck');
    },
  ]);
  await expect(runClosers()).rejects.toThrow('jobs stuck');
  expect(said).toEqual(['store']);
});

test('the answer under way is finished before the store is closed, and no new one is begun', async () => {
  const said: string[] = [];
  closersAre([() => said.push('store closed')]);
  const server = createServer((_request, response) => {
    setTimeout(() => {
      said.push('answered');
      response.end('done');
    }, 100);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  const asked = fetch(`http://127.0.0.1:${port}/`).then((response) => response.text());
  await once(server, 'request');
  await Promise.all([closeServer(server), asked.then((text) => expect(text).toBe('done'))]);
  expect(said).toEqual(['answered', 'store closed']);
  await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow();
});

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
  /** Takes so many turns of the event loop: not waited for, the store would be closed before the others. */
  const closer = (name: string, turns: number) => async () => {
    for (let turn = 0; turn < turns; turn += 1) await new Promise(setImmediate);
    said.push(name);
  };
  closersAre([closer('store', 0), closer('jobs', 9), closer('streams', 5)]);
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
  let answer = () => {};
  const server = createServer((_request, response) => {
    answer = () => {
      said.push('answered');
      response.end('done');
    };
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  const asked = fetch(`http://127.0.0.1:${port}/`).then((response) => response.text());
  await once(server, 'request');
  const closed = closeServer(server);
  await expect.poll(() => server.listening).toBe(false);
  expect(said).toEqual([]);
  answer();
  expect(await asked).toBe('done');
  await closed;
  expect(said).toEqual(['answered', 'store closed']);
  await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow();
});

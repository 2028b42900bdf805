import { Writable } from 'node:stream';
import pino from 'pino';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { endpoint } from '@/domain/shared/endpoint';
import { callHandler, CHEAP } from '@/testing/clinic';
import { openFlakyConnection, type FlakyConnection } from '@/testing/flaky-connection';
import { firestoreAt, newProject, openMemoryFirestore, type MemoryFirestore } from '@/testing/memory-firestore';
import { auditEvents } from '../../audit/collections';
import { readEnv } from '../../env';
import { route, type Handler } from '../../http/route';
import { readHealth } from '../../http/health';
import { assemble, usePlatform } from '../../platform';
import { others, thing, things } from '../contract/things';
import type { Store } from '../port';
import { firestoreStore } from './firestore-store';
import { RETRY_POLICY } from './retry-policy';

const QUOTA = 8;

let memory: MemoryFirestore;
let line: FlakyConnection;
let store: Store;
let truth: Store;
let said: string[] = [];
let putBack: () => void;

/** A route like any other: it changes two documents in one commit. */
const door: Handler = route(
  endpoint({
    method: 'POST',
    path: '/api/things',
    access: 'anyone',
    limit: 'write',
    summary: 'A test',
    body: z.object({ note: z.string() }),
    reply: z.object({ id: z.string() }),
    status: [201],
  }),
  ({ ctx, body }) =>
    ctx.commit('account.register', { type: 'thing', id: 'a' }, async (tx) => {
      await tx.get(things, 'a');
      tx.create(things, thing({ id: 'a', note: body.note }));
      tx.put(others, { id: 'o', thingId: 'a' });
      return { id: 'a' };
    }),
);

beforeAll(async () => {
  memory = await openMemoryFirestore();
  line = await openFlakyConnection(memory.host);
  const project = newProject();
  const retryPolicy = { ...RETRY_POLICY, waitMs: 1, waitMsMax: 2, quotaWaitMs: 1, readMs: 2000 };
  store = firestoreStore({ firestore: firestoreAt(line.host, project), retryPolicy });
  truth = firestoreStore({ firestore: firestoreAt(memory.host, project) });
  const platform = assemble({
    env: readEnv({ NODE_ENV: 'test' }),
    store,
    secret: 'a secret of this test alone',
    clock: () => '2026-01-05T03:30:00.000Z',
    passwordCost: CHEAP,
  });
  const hearing = new Writable({
    write(chunk, _, done) {
      said.push(String(chunk));
      done();
    },
  });
  putBack = usePlatform({ ...platform, log: pino(hearing) });
});
afterAll(async () => {
  putBack();
  await store.close();
  await truth.close();
  line.close();
  memory.close();
});
beforeEach(() => {
  said = [];
});

const send = () =>
  callHandler(door, { path: '/api/things', body: { note: 'fever since Sunday' }, headers: { 'idempotency-key': 'k1' } }, async () => '');

test('a quota that ends in the middle of a commit: try later for the caller, one sentence in the log, nothing half-written; then it lands once', async () => {
  line.fail({ call: 'Commit', code: QUOTA, times: Infinity, when: 'before' });
  const refused = await send();
  expect([refused.status, refused.body['code'], refused.headers.get('retry-after')]).toEqual([503, 'try-later', '5']);
  const errors = said.map((text) => JSON.parse(text) as Record<string, unknown>).filter(({ level }) => level === 50);
  expect(errors).toMatchObject([
    { reason: 'RESOURCE_EXHAUSTED', msg: 'Firestore takes no more for now: a quota of the project is used up' },
  ]);
  expect(said.join('')).not.toMatch(/fever/);
  expect(await truth.get(things, 'a')).toBeNull();
  expect(await truth.get(others, 'o')).toBeNull();
  expect(await truth.count(auditEvents, {})).toBe(0);

  line.fail();
  const [first, again] = [await send(), await send()];
  expect([first.status, first.text]).toEqual([201, again.text]);
  expect(await truth.count(auditEvents, {})).toBe(1);
});

test('a Firestore that does not let us in makes the health check fail and says why', async () => {
  line.fail({ call: 'BatchGetDocuments', code: 7, times: Infinity, when: 'before' });
  await expect(readHealth()).rejects.toMatchObject({ code: 'try-later' });
  expect(said.join('')).toContain('it belongs to another project');
  line.fail();
});

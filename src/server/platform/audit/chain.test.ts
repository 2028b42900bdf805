import { mkdtempSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openMemoryFirestore, type MemoryFirestore } from '@/testing/memory-firestore';
import type { Store } from '../store/port';
import { firestoreStore } from '../store/firestore/firestore-store';
import { sqliteStore } from '../store/sqlite/sqlite-store';
import { canonical, chainOf, eventId, markIn, sealAuditEvent } from './chain';
import { auditEvents } from './collections';
import { auditContract, auditCtx } from './contract';

auditContract('the trail in SQLite in memory, every work rehearsed', { second: false }, async () => {
  const store = sqliteStore({ file: ':memory:', rehearse: true });
  return { store, close: () => store.close() };
});

auditContract('the trail in SQLite on a file', { second: true }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'arogya-trail-'));
  const file = join(folder, 'store.db');
  const store = sqliteStore({ file });
  return {
    store,
    second: async () => sqliteStore({ file }),
    async close() {
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
});

const NOT_ISOLATED = {
  'its transactions do not isolate': [
    'makes one unbroken chain of fifty concurrent commits on one subject, each applied once',
    'does the same from two processes',
    'makes one unbroken chain of fifty concurrent views',
    'leaves one event when the work reruns because what it read has changed',
  ],
};

describe('Firestore', () => {
  let memory: MemoryFirestore;
  beforeAll(async () => {
    memory = await openMemoryFirestore();
  });
  afterAll(() => memory.close());
  const opened = async () => {
    const store = firestoreStore({ firestore: memory.client() });
    return { store, close: () => store.close() };
  };
  auditContract('the trail in Firestore in memory', { second: false }, opened, NOT_ISOLATED);
});

const LINK = {
  id: eventId('appointment/apt_1', 1),
  at: '2026-01-05T03:30:00.000Z',
  actorId: 'usr_1',
  actorRole: 'doctor',
  action: 'appointment.read',
  subjectType: 'appointment',
  subjectId: 'apt_1',
  patientId: 'usr_2',
  orgId: null,
  requestId: 'req_1',
  chain: 'appointment/apt_1',
  seq: 1,
  prev: null,
};

test('the hash hangs on every field and on the secret, and not on the order the fields were written in', () => {
  const hash = sealAuditEvent(LINK, 'one');
  expect(hash).toMatch(/^[\w-]{43}$/);
  expect(sealAuditEvent(Object.fromEntries(Object.entries(LINK).reverse()) as typeof LINK, 'one')).toBe(hash);
  expect(sealAuditEvent(LINK, 'two')).not.toBe(hash);
  for (const field of Object.keys(LINK)) expect(sealAuditEvent({ ...LINK, [field]: 'other' }, 'one'), field).not.toBe(hash);
  expect(canonical({ b: 1, a: undefined, c: null })).toBe('[["b",1],["c",null]]');
});

test('the ids of a chain stand together in their order, and tell their chain', () => {
  const ids = [1, 2, 9, 10, 99, 100, 1_000_000].map((seq) => eventId('appointment/apt_1', seq));
  expect([...ids].sort()).toEqual(ids);
  expect(new Set(ids.map(markIn)).size).toBe(1);
  expect(markIn(eventId('appointment/apt_2', 1))).not.toBe(markIn(ids[0] ?? ''));
  expect(markIn('evt_0123456789abcdefghij')).toBeNull();
});

test('who shares a subject has a chain of their own', () => {
  expect(chainOf({ type: 'account', id: 'list', shared: true }, 'usr_1')).toBe('account/list/usr_1');
  expect(chainOf({ type: 'account', id: 'list', shared: true }, null)).toBe('account/list/nobody');
  expect(chainOf({ type: 'account', id: 'usr_2' }, 'usr_1')).toBe('account/usr_2');
});

test('an event written before chains were kept is read as one that stands in none', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'arogya-trail-'));
  const store = sqliteStore({ file: join(folder, 'store.db') });
  await store.count(auditEvents, {});
  const { chain: _chain, seq: _seq, prev: _prev, ...old } = { ...LINK, id: 'evt_0123456789abcdefghij' };
  const db = new DatabaseSync(join(folder, 'store.db'), { timeout: 5000 });
  db.prepare('INSERT INTO c_audit_events (id, rev, body) VALUES (?, 1, ?)').run(old.id, JSON.stringify(old));
  db.close();
  expect(await store.get(auditEvents, old.id)).toEqual(old);
  await store.close();
  rmSync(folder, { recursive: true });
});

/** An engine that shows a commit the trail as it was, the given number of times, and tells of it by the `create` alone. */
function forgetful(store: Store, times: number): Store {
  let left = times;
  return {
    ...store,
    commit: (work) =>
      store.commit((tx) => {
        const isStale = left > 0;
        if (isStale) left -= 1;
        return work(isStale ? { ...tx, find: async () => [] } : tx);
      }),
  };
}

test('an engine that tells by the `create` that a link came meanwhile is asked again, a bounded number of times', async () => {
  const store = sqliteStore({ file: ':memory:' });
  const look = (through: Store) => auditCtx(through).view('appointment.read', { type: 'appointment', id: 'apt_1' }, async () => 'seen');
  await look(store);
  expect(await look(forgetful(store, 3))).toBe('seen');
  const links = await store.find(auditEvents, { where: [['chain', '==', 'appointment/apt_1']], orderBy: [['seq', 'desc']], limit: 9 });
  expect(links.map(({ seq }) => seq)).toEqual([2, 1]);
  await expect(look(forgetful(store, 1000))).rejects.toMatchObject({ name: 'TooMuchContention' });
  expect(await store.count(auditEvents, {})).toBe(2);
  await store.close();
});

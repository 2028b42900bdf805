import { chownSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { readSecrets, rereadSecrets } from '@/server/platform/read-secret';
import { collection } from '@/server/platform/store/collection';
import type { Store } from '@/server/platform/store/port';
import { keyIdOf, sealKeys } from '@/server/platform/store/seal-keys';
import { sealedStore } from '@/server/platform/store/sealed-store';
import type { AnyCollection } from '../store/find-collections';
import type { Place } from '../store/place';
import { sqlitePlace } from '../store/sqlite-place';
import { keyStatus, rotateKeys } from './rotate-keys';
import { seededRandom } from '@/testing/seeded-random';

const people = collection({
  name: 'people',
  schema: z.object({ id: z.string(), town: z.string(), email: z.string(), words: z.array(z.string()), seen: z.number() }),
  indexes: [['email'], ['words', 'town']],
  sealed: ['email', 'words', 'seen'],
  blind: ['email', 'words'],
});
const towns = collection({ name: 'towns', schema: z.object({ id: z.string(), name: z.string() }) });
const collections = [people, towns] as unknown as AnyCollection[];
const DOCS = 900;

let folder = '';
let closers: (() => Promise<void>)[] = [];
const secretFile = () => path.join(folder, 'secret.key');
const storeFile = () => path.join(folder, 'arogyamitra.db');

/** The installation as a tool opens it. */
function place(): Place {
  const opened = sqlitePlace({ store: storeFile(), secret: secretFile(), uploads: path.join(folder, 'files') });
  closers.push(opened.close);
  return opened;
}

/** The store as a server has it that was started now and runs on. */
function server(): Store {
  const file = secretFile();
  return sealedStore(
    place().store,
    sealKeys(readSecrets(file), () => rereadSecrets(file)),
  );
}

const person = (i: number, seen = 0) => ({
  id: `p${String(i).padStart(4, '0')}`,
  town: 'Nabha',
  email: `p${i}@demo.test`,
  words: [`w${i % 10}`],
  seen,
});

async function bodies(): Promise<Map<string, string>> {
  const db = new DatabaseSync(storeFile(), { readOnly: true });
  const rows = db.prepare('SELECT id, body FROM c_people').all();
  db.close();
  return new Map(rows.map((row) => [String(row['id']), String(row['body'])]));
}

/** The engine, but its n-th commit dies, before it landed or after. */
function dying(engine: Store, commits: number, when: 'before' | 'after'): Store {
  let n = 0;
  return {
    ...engine,
    async commit(work) {
      n += 1;
      if (n < commits) return engine.commit(work);
      if (when === 'after') await engine.commit(work);
      throw new Error('the power went');
    },
  };
}

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'arogya-keys-'));
  const store = server();
  for (let from = 0; from < DOCS; from += 300) {
    await store.commit(async (tx) => Array.from({ length: 300 }, (_, i) => person(from + i)).forEach((doc) => tx.put(people, doc)));
  }
  await store.commit(async (tx) => tx.put(towns, { id: 'nabha', name: 'Nabha' }));
});
afterEach(async () => {
  for (const close of closers) await close();
  closers = [];
  rmSync(folder, { recursive: true });
});

test('a rotation adds a line to the file of secrets, puts every sealed document under it, and changes nothing that is read', async () => {
  const before = readSecrets(secretFile());
  const told: number[] = [];
  const rotated = await rotateKeys({ place: place(), collections, noticeMs: 0, progress: (done, total) => told.push(done / total) });
  const after = readSecrets(secretFile());
  expect(after.slice(0, -1)).toEqual(before);
  expect(after.at(-1)).toMatch(/^[0-9A-Za-z]{48}$/);
  expect(rotated).toEqual({ keyId: keyIdOf(after[1] ?? ''), isNew: true, written: DOCS });
  expect([told.at(0), told.at(-1)]).toEqual([200 / DOCS, 1]);
  expect(statSync(secretFile()).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder).filter((name) => name.startsWith('secret'))).toEqual(['secret.key']);
  for (const body of (await bodies()).values()) expect(body).toContain(`"_s":"${rotated.keyId}.`);
  const store = server();
  expect(await store.get(people, 'p0007')).toEqual(person(7));
  expect((await store.find(people, { where: [['email', '==', 'p7@demo.test']], limit: 2 })).map(({ id }) => id)).toEqual(['p0007']);
  expect(
    await store.count(people, {
      where: [
        ['words', 'contains', 'w3'],
        ['town', '==', 'Nabha'],
      ],
    }),
  ).toBe(DOCS / 10);
});

test('its status says how many stand under which key, and a key nobody has is told', async () => {
  const first = keyIdOf(readSecrets(secretFile())[0]);
  expect(await keyStatus({ place: place(), collections })).toEqual({ keys: [{ keyId: first, secret: 1, documents: DOCS }], open: 0 });
  const { keyId } = await rotateKeys({ place: place(), collections, noticeMs: 0 });
  const db = new DatabaseSync(storeFile());
  const text = (await bodies()).get('p0001') ?? '';
  db.prepare("UPDATE c_people SET body = ? WHERE id = 'p0001'").run(text.replace(keyId, 'lostlost'));
  db.prepare("UPDATE c_people SET body = ? WHERE id = 'p0002'").run(JSON.stringify(person(2)));
  db.close();
  expect(await keyStatus({ place: place(), collections })).toEqual({
    keys: [
      { keyId: first, secret: 1, documents: 0 },
      { keyId, secret: 2, documents: DOCS - 2 },
      { keyId: 'lostlost', secret: null, documents: 1 },
    ],
    open: 1,
  });
  await expect(rotateKeys({ place: place(), collections, noticeMs: 0 })).rejects.toThrow(
    'sealed under key lostlost, and no secret here makes it',
  );
});

test('a document from before its fields were sealed is sealed by a rotation, and is found by them then', async () => {
  const db = new DatabaseSync(storeFile());
  db.prepare("UPDATE c_people SET body = ? WHERE id = 'p0002'").run(JSON.stringify(person(2)));
  db.close();
  await rotateKeys({ place: place(), collections, noticeMs: 0 });
  expect((await bodies()).get('p0002')).not.toContain('demo.test');
  expect(await server().find(people, { where: [['email', '==', 'p2@demo.test']], limit: 2 })).toEqual([person(2)]);
});

test('cut at any commit, before it landed or after, a rotation goes on under the same new key when it is run again', async () => {
  const random = seededRandom('cuts of a rotation');
  let cuts = 0;
  for (let turn = 0; turn < 12; turn += 1) {
    const lines = readSecrets(secretFile()).length;
    for (let isDone = false; !isDone;) {
      const opened = place();
      const store = dying(opened.store, 1 + Math.floor(random() * 6), random() < 0.5 ? 'before' : 'after');
      const outcome = await rotateKeys({ place: { ...opened, store }, collections, noticeMs: 0 }).catch((error: unknown) => String(error));
      if (typeof outcome === 'string') expect(outcome).toContain('the power went');
      cuts += typeof outcome === 'string' ? 1 : 0;
      // A cut after the last commit is a rotation that is done and could not say so.
      const newest = keyIdOf(readSecrets(secretFile()).at(-1) ?? '');
      isDone = [...(await bodies()).values()].every((body) => body.includes(`"_s":"${newest}.`));
      expect(isDone || typeof outcome === 'string').toBe(true);
    }
    expect(readSecrets(secretFile())).toHaveLength(lines + 1);
  }
  expect(cuts).toBeGreaterThan(5);
  expect(await server().get(people, 'p0500')).toEqual(person(500));
});

test('a server that runs on meanwhile reads everything, and nothing it writes is lost or left under the old key', async () => {
  const random = seededRandom('writes during a rotation');
  const running = server();
  const seen = new Map<string, number>();
  let isOver = false;
  const writing = (async () => {
    for (let n = 1; !isOver; n += 1) {
      const i = Math.floor(random() * DOCS);
      const id = person(i).id;
      await running.commit(async (tx) => {
        const now = await tx.get(people, id);
        tx.put(people, person(i, (now?.seen ?? 0) + 1));
      });
      seen.set(id, (seen.get(id) ?? 0) + 1);
      expect(await running.get(people, person((i + n) % DOCS).id)).not.toBeNull();
    }
  })();
  for (let turn = 0; turn < 3; turn += 1) await rotateKeys({ place: place(), collections });
  isOver = true;
  await writing;
  expect(seen.size).toBeGreaterThan(20);
  const all = await running.find(people, { limit: 1000 });
  expect(all).toHaveLength(DOCS);
  for (const { id, seen: count } of all) expect([id, count]).toEqual([id, seen.get(id) ?? 0]);
  const { keys } = await keyStatus({ place: place(), collections });
  expect(keys.map(({ documents }) => documents)).toEqual([0, 0, 0, DOCS]);
});

test.skipIf(process.getuid?.() !== 0)('run by root, a rotation leaves the secrets to the user the server runs as', async () => {
  chownSync(secretFile(), 12345, 12346);
  await rotateKeys({ place: place(), collections, noticeMs: 0 });
  const { uid, gid, mode } = statSync(secretFile());
  expect([uid, gid, mode & 0o777]).toEqual([12345, 12346, 0o600]);
});

test('two rotations in one moment lose neither’s secret, and everything opens', async () => {
  await Promise.all([rotateKeys({ place: place(), collections, noticeMs: 0 }), rotateKeys({ place: place(), collections, noticeMs: 0 })]);
  const { keys } = await keyStatus({ place: place(), collections });
  expect(keys.every(({ secret }) => secret !== null)).toBe(true);
  expect((await server().find(people, { limit: 1000 })).map(({ email }) => email)).toHaveLength(DOCS);
  expect(readFileSync(secretFile(), 'utf8')).toMatch(/^(\w{48}\n){2,3}$/);
});

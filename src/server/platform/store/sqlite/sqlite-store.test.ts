import { mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { collection, type IndexPath } from '../collection';
import { storeContract } from '../contract';
import type { Opened } from '../contract/engine';
import { fill, idsOf, others, thing, things } from '../contract/things';
import { followingStore } from '../following-store';
import { sealKeys } from '../seal-keys';
import { sealedStore } from '../sealed-store';
import { database } from './database';
import { fileFaults } from './file-faults';
import { isNewEnough, openDatabase } from './open';
import { selectOf } from './sql';
import { sqliteStore } from './sqlite-store';

type Wrap = (store: ReturnType<typeof sqliteStore>) => ReturnType<typeof sqliteStore>;

function onFile(wrap: Wrap): () => Promise<Opened> {
  return async () => {
    const folder = mkdtempSync(join(tmpdir(), 'arogya-store-'));
    const file = join(folder, 'store.db');
    const opened: Opened = {
      store: wrap(sqliteStore({ file })),
      second: async () => wrap(sqliteStore({ file })),
      async reopen() {
        await opened.store.close();
        opened.store = wrap(sqliteStore({ file }));
        return opened.store;
      },
      openCopy: async (copy) => wrap(sqliteStore({ file: copy })),
      async close() {
        await opened.store.close();
        rmSync(folder, { recursive: true });
      },
    };
    return opened;
  };
}

storeContract('SQLite in memory, every work rehearsed', { second: false, reopen: false, openCopy: true }, async () => {
  const store = sqliteStore({ file: ':memory:', rehearse: true });
  return { store, openCopy: async (file) => sqliteStore({ file }), close: () => store.close() };
});

const ALL = { second: true, reopen: true, openCopy: true };
storeContract(
  'SQLite on a file',
  ALL,
  onFile((store) => store),
);
storeContract(
  'SQLite on a file behind the sealing layer',
  ALL,
  onFile((store) => sealedStore(store, sealKeys(['a secret']))),
);
storeContract(
  'SQLite on a file behind the following layer',
  ALL,
  onFile((store) => followingStore(store, () => new Date().toISOString())),
);

function inFolder<R>(use: (folder: string) => Promise<R>): Promise<R> {
  const folder = mkdtempSync(join(tmpdir(), 'arogya-sqlite-'));
  return use(folder).finally(() => rmSync(folder, { recursive: true }));
}

test('a connection writes ahead, syncs every commit, waits for others, and its files are the owner’s alone', () =>
  inFolder(async (folder) => {
    const db = openDatabase(join(folder, 'deep', 'store.db'));
    const pragma = (name: string) => Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0];
    expect([pragma('journal_mode'), pragma('synchronous'), pragma('busy_timeout')]).toEqual(['wal', 2, 5000]);
    db.exec('CREATE TABLE t (x)');
    const modes = readdirSync(join(folder, 'deep')).map((name) => statSync(join(folder, 'deep', name)).mode & 0o077);
    expect(modes.length).toBeGreaterThanOrEqual(3);
    expect(new Set(modes)).toEqual(new Set([0]));
    db.close();
  }));

test.each([
  ['3.51.2', false],
  ['3.50.9', false],
  ['2.99.99', false],
  ['3.51.3', true],
  ['3.51.10', true],
  ['3.52.0', true],
  ['4.0.0', true],
])('SQLite %s is new enough: %s', (version, expected) => {
  expect(isNewEnough(version)).toBe(expected);
});

test('rehearsing runs the work of every commit twice, and a work that is not repeatable shows itself', async () => {
  const store = sqliteStore({ file: ':memory:', rehearse: true });
  let runs = 0;
  await store.commit(async () => {
    runs += 1;
  });
  expect(runs).toBe(2);
  await store.close();
});

const secrets = collection({ name: 'secrets', schema: z.object({ id: z.string() }), clinical: true });

test('a write is known at once, whichever process made it; own writes of health data and of what is left out do not count', async () => {
  await inFolder(async (folder) => {
    const [here, there] = [0, 1].map(() => sqliteStore({ file: join(folder, 'store.db') }));
    if (!here?.changeLog || !there) throw new Error('this engine tells of changes');
    const log = here.changeLog;
    const since = (position: unknown) => [log.hasChanged(position, new Set()), log.hasChanged(position, new Set([others.name]))];
    await fill(here, [{ id: 'a' }]);
    const start = log.position();
    await here.commit(async (tx) => tx.create(secrets, { id: 's' }));
    expect(since(start)).toEqual([false, false]);
    await here.commit(async (tx) => tx.create(others, { id: 'o', thingId: 'a' }));
    expect(since(start)).toEqual([true, false]);
    await here.commit(async (tx) => tx.remove(things, 'a'));
    expect(since(start)).toEqual([true, true]);
    const later = log.position();
    expect(since(later)).toEqual([false, false]);
    await there.commit(async (tx) => tx.create(secrets, { id: 't' }));
    expect(since(later)).toEqual([true, true]);
    await here.close();
    await there.close();
  });
});

test('declared queries are answered from an index, the first page and a deep one alike; an order and its reverse share one', async () => {
  await inFolder(async (folder) => {
    const file = join(folder, 'store.db');
    const store = sqliteStore({ file });
    await fill(store, [{ id: 'a', tags: ['x'] }]);
    const db = database(new DatabaseSync(file), fileFaults(file));
    const planOf = (query: Parameters<typeof selectOf>[1]) => {
      const { text, values } = selectOf(things, query, 'body');
      const rows = db.all({ text: `EXPLAIN QUERY PLAN ${text}`, values });
      return rows.map((row) => String(row['detail'])).join('; ');
    };
    const paged = { where: [['town', '==', 'Nabha']], orderBy: [['rank', 'desc']], limit: 3 } as const;
    expect(planOf(paged)).toMatch(/^SEARCH c_things USING INDEX i_things__town__rank \(<expr>=\?[^;]*\)$/);
    expect(planOf({ ...paged, after: [2, 'b'] })).toMatch(/^SEARCH c_things USING INDEX i_things__town__rank \(<expr>=\? AND <expr><\?\)$/);
    expect(planOf({ where: [['tags', 'contains', 'x']], limit: 3 })).toContain('SEARCH l_things USING PRIMARY KEY');
    db.raw.close();
    await store.close();
  });
});

test('an index and a list declared later serve the documents that were there before; what is no longer declared goes', async () => {
  const declared = (indexes: readonly IndexPath<{ id: string; town: string; tags: string[] }>[][]) =>
    collection({ name: 'things', schema: z.object({ id: z.string(), town: z.string(), tags: z.array(z.string()) }), indexes });
  await inFolder(async (folder) => {
    const file = join(folder, 'store.db');
    const before = sqliteStore({ file });
    await before.commit(async (tx) => tx.put(declared([['town']]), { id: 'a', town: 'Nabha', tags: ['x'] }));
    await before.close();
    const after = sqliteStore({ file });
    const found = await after.find(declared([['tags']]), { where: [['tags', 'contains', 'x']], limit: 5 });
    expect(found.map(({ id }) => id)).toEqual(['a']);
    await after.close();
    const db = new DatabaseSync(file);
    const names = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'index' AND name LIKE 'i_%'").all();
    expect(names).toEqual([]);
    db.close();
  });
});

test('two processes may open a new store and make the same tables in the same moment', () =>
  inFolder(async (folder) => {
    const stores = Array.from({ length: 4 }, () => sqliteStore({ file: join(folder, 'store.db') }));
    await Promise.all(stores.map((store, i) => fill(store, [{ id: `s${i}` }])));
    expect(await Promise.all(stores.map((store) => idsOf(store, {})))).toEqual(stores.map(() => ['s0', 's1', 's2', 's3']));
    await Promise.all(stores.map((store) => store.close()));
  }));

test('of five who change one document without a rest nobody is kept waiting until they give up', () =>
  inFolder(async (folder) => {
    const store = sqliteStore({ file: join(folder, 'store.db') });
    const addOne = () =>
      store.commit(async (tx) => {
        const found = await tx.get(things, 'counter');
        tx.put(things, thing({ id: 'counter', rank: (found?.rank ?? 0) + 1 }));
      });
    const restless = async () => {
      for (let n = 0; n < 60; n += 1) await addOne();
    };
    await Promise.all(Array.from({ length: 5 }, restless));
    expect((await store.get(things, 'counter'))?.rank).toBe(300);
    await store.close();
  }));

describe('a store whose file has a fault', () => {
  const put = (store: ReturnType<typeof sqliteStore>, id: string) => store.commit(async (tx) => tx.put(things, thing({ id })));

  test('accepts nothing while the file is moved away, says so in its health, and goes on once it is back', () =>
    inFolder(async (folder) => {
      const [file, away] = [join(folder, 'store.db'), join(folder, 'moved.db')];
      const store = sqliteStore({ file });
      await put(store, 'a');
      renameSync(file, away);
      await expect(put(store, 'b')).rejects.toMatchObject({ name: 'StoreUnavailable', reason: 'STORE_FILE_GONE' });
      await expect(store.ping()).rejects.toMatchObject({ reason: 'STORE_FILE_GONE' });
      renameSync(away, file);
      await store.ping();
      await put(store, 'b');
      expect(await store.count(things, {})).toBe(2);
      await store.close();
    }));

  test('does not write into another file that took its name', () =>
    inFolder(async (folder) => {
      const file = join(folder, 'store.db');
      const store = sqliteStore({ file });
      await put(store, 'a');
      renameSync(file, join(folder, 'moved.db'));
      await sqliteStore({ file }).close();
      await expect(put(store, 'b')).rejects.toMatchObject({ reason: 'STORE_FILE_GONE' });
      await store.close();
    }));

  test('a full disk is the port’s error, and other errors stay what they are', () =>
    inFolder(async (folder) => {
      const file = join(folder, 'store.db');
      const raw = new DatabaseSync(file);
      const db = database(raw, fileFaults(file));
      db.exec('CREATE TABLE t (a)');
      db.exec('PRAGMA max_page_count = 4');
      const fill = () => {
        for (let i = 0; i < 100; i += 1) db.prepare('INSERT INTO t VALUES (?)').run('x'.repeat(3000));
      };
      expect(fill).toThrow(expect.objectContaining({ name: 'StoreUnavailable', reason: 'SQLITE_FULL' }));
      expect(db.faults.isSet()).toBe(true);
      expect(() => db.prepare('SELECT missing FROM t')).toThrow(/no such column/);
      raw.close();
    }));
});

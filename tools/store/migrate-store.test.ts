import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { UploadLinkQuery } from '@/domain/files/api';
import { PDF } from '@/server/platform/files/contract';
import { diskFiles } from '@/server/platform/files/disk';
import { readSecrets } from '@/server/platform/read-secret';
import { collection } from '@/server/platform/store/collection';
import type { Store } from '@/server/platform/store/port';
import { keyIdOf, sealKeys } from '@/server/platform/store/seal-keys';
import { sealedStore } from '@/server/platform/store/sealed-store';
import { sqliteStore } from '@/server/platform/store/sqlite/sqlite-store';
import { backUpStore } from './back-up-store';
import { storeCopies } from './copy-store';
import type { AnyCollection } from './find-collections';
import { migrateStore } from './migrate-store';
import { openPlace } from './open-place';
import type { Place } from './place';
import { seededRandom } from '@/testing/seeded-random';

const people = collection({
  name: 'people',
  schema: z.object({ id: z.string(), town: z.string(), email: z.string(), words: z.array(z.string()) }),
  indexes: [['email'], ['words', 'town']],
  sealed: ['email', 'words'],
  blind: ['email', 'words'],
  upgrade: [(old) => old, (old) => old],
});
const towns = collection({ name: 'towns', schema: z.object({ id: z.string(), tags: z.array(z.string()) }), indexes: [['tags']] });
const letters = collection({ name: 'letters', schema: z.object({ id: z.string(), text: z.string() }) });
const collections = [letters, people, towns] as unknown as AnyCollection[];
const PEOPLE = 900;

let folder = '';
let closers: (() => Promise<void>)[] = [];
const at = (...parts: string[]) => path.join(folder, ...parts);
const fileOf = (name: string) => at(name, 'arogyamitra.db');

async function open(name: string, side: 'from' | 'to'): Promise<Place> {
  const place = await openPlace(`sqlite:${fileOf(name)}`, side, {});
  closers.push(place.close);
  return place;
}

/** A store as a server has it. */
function server(name: string): Store {
  const store = sealedStore(sqliteStore({ file: fileOf(name) }), sealKeys(readSecrets(at(name, 'secret.key'))));
  closers.push(() => store.close());
  return store;
}

async function closeAll(): Promise<void> {
  for (const close of closers) await close();
  closers = [];
}

/** Every document of a store as its engine keeps it. */
function bodies(name: string): Record<string, string>[] {
  const db = new DatabaseSync(fileOf(name), { readOnly: true });
  const all = collections.flatMap((c) => db.prepare(`SELECT '${c.name}' AS c, id, body FROM c_${c.name} ORDER BY id`).all());
  db.close();
  return all as Record<string, string>[];
}

type More = Partial<Parameters<typeof migrateStore>[0]> & {
  /** The target's engine with something put before it. */
  before?: (target: Store) => Store;
};

async function move(from: string, to: string, { before = (store) => store, ...more }: More = {}) {
  const [source, target] = [await open(from, 'from'), await open(to, 'to')];
  try {
    const through = { ...target, store: before(target.store) };
    return await migrateStore({ from: source, to: through, collections, existing: 'refuse', unfinished: 'resume', ...more });
  } finally {
    await closeAll();
  }
}

/** The same with a target whose n-th commit dies, before it landed or after. */
async function moveCut(from: string, to: string, commits: number, when: 'before' | 'after') {
  let n = 0;
  const before = (store: Store): Store => ({
    ...store,
    async commit(work) {
      n += 1;
      if (n < commits) return store.commit(work);
      if (when === 'after') await store.commit(work);
      throw new Error('the power went');
    },
  });
  return move(from, to, { before });
}

const person = (i: number) => ({ id: `p${String(i).padStart(4, '0')}`, town: 'Nabha', email: `p${i}@demo.test`, words: [`w${i % 10}`] });

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'arogya-move-'));
  const store = server('old');
  for (let from = 0; from < PEOPLE; from += 300) {
    await store.commit(async (tx) => Array.from({ length: 300 }, (_, i) => person(from + i)).forEach((doc) => tx.put(people, doc)));
  }
  await store.commit(async (tx) => {
    tx.put(towns, { id: 'nabha', tags: ['small', 'ਨਾਭਾ'] });
    tx.put(letters, { id: 'l', text: 'short' });
  });
  await closeAll();
  // Fields no schema of today knows, as newer or older code may have left them.
  const db = new DatabaseSync(fileOf('old'));
  db.exec(`UPDATE c_towns SET body = '{"z":1,"id":"nabha","tags":["small","ਨਾਭਾ"],"hash":"abc","a":{"y":[1.5,null,true],"b":-0.25}}'`);
  db.close();
});
afterEach(async () => {
  await closeAll();
  rmSync(folder, { recursive: true });
});

test('every document arrives as it was stored, letter for letter, and the new store answers like the old one', async () => {
  const large = server('old');
  for (let i = 0; i < 12; i += 1) await large.commit(async (tx) => tx.put(letters, { id: `l${i}`, text: 'x'.repeat(900_000) }));
  await closeAll();
  const files = diskFiles({
    folder: at('old', 'files'),
    secret: readSecrets(at('old', 'secret.key'))[0],
    keys: sealKeys(readSecrets(at('old', 'secret.key'))),
    clock: () => new Date().toISOString(),
  });
  const { url } = await files.uploadLink({ id: 'fil_oneFileOfSomebody0000', contentType: 'application/pdf', bytes: PDF.length });
  const asked = UploadLinkQuery.parse(Object.fromEntries(new URL(url, 'http://here').searchParams));
  await files.links?.receive('fil_oneFileOfSomebody0000', asked, { type: 'application/pdf', body: new Blob([PDF]).stream() });
  const steps: number[] = [];
  const { collections: compared, files: carried } = await move('old', 'new', { copying: (done, total) => steps.push(done / total) });
  expect(bodies('new')).toEqual(bodies('old'));
  expect([carried, existsSync(at('new', 'files', 'on', 'fil_oneFileOfSomebody0000', 'content'))]).toEqual([1, true]);
  expect(compared.map(({ name, from, to }) => [name, from.count, to.count, from.checksum === to.checksum])).toEqual([
    ['letters', 13, 13, true],
    ['people', PEOPLE, PEOPLE, true],
    ['towns', 1, 1, true],
  ]);
  expect(steps).toEqual(steps.toSorted((a, b) => a - b));
  expect(steps.at(-1)).toBe(1);
  const store = server('new');
  expect(await store.find(people, { where: [['email', '==', 'p7@demo.test']], limit: 2 })).toEqual([person(7)]);
  expect(
    await store.count(people, {
      where: [
        ['words', 'contains', 'w3'],
        ['town', '==', 'Nabha'],
      ],
    }),
  ).toBe(PEOPLE / 10);
  expect((await store.find(towns, { where: [['tags', 'contains', 'ਨਾਭਾ']], limit: 2 })).map(({ id }) => id)).toEqual(['nabha']);
  expect(await store.get(storeCopies, 'under way')).toBeNull();
  for (const file of [fileOf('new'), at('new', 'secret.key')]) expect(statSync(file).mode & 0o777, file).toBe(0o600);
  expect(readFileSync(at('new', 'secret.key'), 'utf8')).toBe(readFileSync(at('old', 'secret.key'), 'utf8'));
});

test('cut at any commit, before it landed or after, a copy goes on where it stopped and is equal in the end', async () => {
  const random = seededRandom('cuts of a copy');
  for (let turn = 0; turn < 8; turn += 1) {
    let cuts = 0;
    for (let isDone = false; !isDone;) {
      const commits = 1 + Math.floor(random() * 5);
      const outcome = await moveCut('old', `new${turn}`, commits, random() < 0.5 ? 'before' : 'after').catch((error: unknown) =>
        String(error),
      );
      isDone = typeof outcome !== 'string';
      if (!isDone && /is not empty/.test(String(outcome))) break;
      if (!isDone) expect(outcome).toContain('the power went');
      cuts += isDone ? 0 : 1;
    }
    expect(cuts).toBeGreaterThan(1);
    expect(bodies(`new${turn}`)).toEqual(bodies('old'));
  }
});

test('a copy that goes on writes nothing again that is over there', async () => {
  await moveCut('old', 'new', 6, 'after').catch(() => undefined);
  const written: string[] = [];
  const there = new Set(bodies('new').map(({ id }) => id));
  const before = (store: Store): Store => ({
    ...store,
    commit: (work) =>
      store.commit((tx) => work({ ...tx, put: (c, doc) => (c.name !== storeCopies.name && written.push(doc.id), tx.put(c, doc)) })),
  });
  await move('old', 'new', { before });
  expect(there.size).toBeGreaterThan(100);
  expect(written.filter((id) => there.has(id))).toEqual([]);
  expect(written.length + there.size).toBe(PEOPLE + 2);
});

test('a source that was changed since the copy was cut is told, and copied anew when that is asked for', async () => {
  await moveCut('old', 'new', 5, 'before').catch(() => undefined);
  const store = server('old');
  await store.commit(async (tx) => tx.remove(people, 'p0000'));
  await closeAll();
  await expect(move('old', 'new')).rejects.toThrow('was changed since this copy was begun');
  await move('old', 'new', { unfinished: 'start-over' });
  expect(bodies('new')).toEqual(bodies('old'));
  expect(bodies('new').some(({ id }) => id === 'p0000')).toBe(false);
});

test('a source or a target somebody works on is not touched, and nobody can begin while the source is read', async () => {
  const running = server('old');
  await expect(open('old', 'from')).rejects.toThrow('A server is running on this store');
  await closeAll();
  await move('old', 'new');
  server('new');
  await expect(open('new', 'to')).rejects.toThrow('A server is running on this store');
  await closeAll();
  await expect(running.get(people, 'p0000')).rejects.toThrow();

  const source = await open('old', 'from');
  const release = await source.hold(collections);
  const db = new DatabaseSync(fileOf('old'), { timeout: 0 });
  expect(() => db.exec("DELETE FROM c_people WHERE id = 'p0000'")).toThrow('locked');
  release();
  db.exec("DELETE FROM c_people WHERE id = 'p0000'");
  db.close();
});

test('a target that is not empty is refused; told to, the copy replaces what has the same id and leaves the rest', async () => {
  mkdirSync(at('new'));
  copyFileSync(at('old', 'secret.key'), at('new', 'secret.key'));
  const store = server('new');
  await store.commit(async (tx) => {
    tx.put(people, { ...person(1), town: 'Patiala' });
    tx.put(people, { ...person(1), id: 'other' });
  });
  await closeAll();
  await expect(move('old', 'new')).rejects.toThrow('is not empty (people): --into-existing');
  expect(bodies('new')).toHaveLength(2);
  const { collections: compared } = await move('old', 'new', { existing: 'replace' });
  expect(compared.map(({ name, others }) => [name, others])).toEqual([
    ['letters', 0],
    ['people', 1],
    ['towns', 0],
  ]);
  const after = server('new');
  expect(await after.get(people, 'p0001')).toEqual(person(1));
  expect(await after.get(people, 'other')).not.toBeNull();
  expect(await after.count(people, {})).toBe(PEOPLE + 1);
});

test('without the same secrets over there nothing is copied, and what is wrong is said without saying a secret', async () => {
  const [mine = ''] = readSecrets(at('old', 'secret.key'));
  mkdirSync(at('new'));
  const says = async (secrets: string) => {
    writeFileSync(at('new', 'secret.key'), secrets);
    const error = await move('old', 'new').then(() => 'copied', String);
    expect(error).not.toContain(mine);
    return error;
  };
  expect(await says('another secret of another platform\n')).toContain('is not the first one in');
  appendFileSync(at('old', 'secret.key'), 'a newer secret of this platform\n');
  expect(await says(`${mine}\n`)).toContain(
    `lacks 1 of the secrets in ${at('old', 'secret.key')} (key ${keyIdOf('a newer secret of this platform')})`,
  );
  const db = new DatabaseSync(fileOf('old'));
  db.exec(`UPDATE c_people SET body = replace(body, '${keyIdOf(mine)}.', 'lostlost.') WHERE id = 'p0500'`);
  db.close();
  const both = `${mine}\na newer secret of this platform\n`;
  expect(await says(both)).toContain('people holds documents sealed under key lostlost, and no secret in');
  rmSync(at('old', 'secret.key'));
  expect(await says(both)).toContain('There are no secrets for');
});

test('a backup is a source like a store, with the key and the files beside it, and stays the one file it was', async () => {
  await backUpStore({ dataDir: at('old'), to: at('copy.db'), existing: 'keep', key: 'beside', madeAt: '2026-01-05T10:00:00.000Z' });
  const before = readFileSync(at('copy.db'));
  const source = await openPlace(`sqlite:${at('copy.db')}`, 'from', {});
  closers.push(source.close);
  await move('old', 'new', { from: source });
  expect(bodies('new')).toEqual(bodies('old'));
  expect(readdirSync(folder).filter((name) => name.startsWith('copy.db'))).toEqual(['copy.db', 'copy.db.key']);
  expect(Buffer.compare(readFileSync(at('copy.db')).subarray(100), before.subarray(100))).toBe(0);
});

test('what this version does not know is not left behind without a word', async () => {
  const db = new DatabaseSync(fileOf('old'));
  db.exec("CREATE TABLE c_empty (id TEXT); CREATE TABLE c_inventions (id TEXT); INSERT INTO c_inventions VALUES ('one')");
  db.close();
  await expect(move('old', 'new')).rejects.toThrow('holds collections this version does not know (inventions)');
});

test('half of a copy from elsewhere is not gone on with', async () => {
  await moveCut('old', 'new', 5, 'before').catch(() => undefined);
  mkdirSync(at('third'));
  copyFileSync(fileOf('old'), fileOf('third'));
  copyFileSync(at('old', 'secret.key'), at('third', 'secret.key'));
  await expect(move('third', 'new')).rejects.toThrow(`Half of another copy is in ${fileOf('new')}, from ${fileOf('old')}`);
  await expect(move('old', 'old')).rejects.toThrow();
});

test('a copy that is not equal in the end is told, with what differs', async () => {
  const before = (store: Store): Store => ({
    ...store,
    get: async (c, id) => {
      const found = await store.get(c, id);
      if (id === 'p0003') return null;
      return id === 'p0004' && found ? { ...found, stored: { id, town: 'elsewhere' } } : found;
    },
  });
  await expect(move('old', 'new', { before })).rejects.toThrow('people: 1 missing, 1 different, 1 too many');
});

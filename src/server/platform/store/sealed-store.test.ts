import { DatabaseSync } from 'node:sqlite';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { collection, type PathOf } from './collection';
import { isAlreadyExists, type Store, type Where } from './port';
import { StoreMisuseError } from './store-misuse';
import { keyIdOf, sealKeys } from './seal-keys';
import { sealedStore } from './sealed-store';
import { sqliteStore } from './sqlite/sqlite-store';

const OLD = 'the first secret of this installation';
const NEW = 'a secret added when the keys were rotated';

const people = collection({
  name: 'people',
  schema: z.object({
    id: z.string(),
    town: z.string(),
    email: z.string().optional(),
    words: z.array(z.string()).default([]),
    contact: z.object({ name: z.string(), phone: z.string().nullable() }).optional(),
    note: z.object({ subjective: z.string(), lines: z.array(z.string()) }).optional(),
  }),
  indexes: [['email'], ['words', 'town'], ['contact.phone'], ['town']],
  sealed: ['email', 'words', 'contact.phone', 'note'],
  blind: ['email', 'words', 'contact.phone'],
});

const asha = {
  id: 'asha',
  town: 'Nabha',
  email: 'asha@demo.test',
  words: ['as', 'asha'],
  contact: { name: 'Meena', phone: '+919876543210' },
  note: { subjective: 'cough for three days', lines: ['एक', 'ਦੋ'] },
};
const ravi = { id: 'ravi', town: 'Patiala', words: ['ra', 'ravi'] };

let folder = '';
let engine: Store;
let store: Store;
const file = () => join(folder, 'store.db');

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'arogya-sealed-'));
  engine = sqliteStore({ file: file(), rehearse: true });
  store = sealedStore(engine, sealKeys([OLD]));
  await store.commit(async (tx) => {
    tx.create(people, asha);
    tx.create(people, ravi);
  });
});

afterEach(async () => {
  await engine.close();
  rmSync(folder, { recursive: true });
});

function bodyOf(id: string): string {
  const db = new DatabaseSync(file(), { readOnly: true });
  try {
    return String(db.prepare('SELECT body FROM c_people WHERE id = ?').get(id)?.['body']);
  } finally {
    db.close();
  }
}

function rewrite(id: string, body: string): void {
  const db = new DatabaseSync(file());
  db.prepare('UPDATE c_people SET body = ? WHERE id = ?').run(body, id);
  db.close();
}

test('a sealed document comes back whole, through every way of reading', async () => {
  expect(await store.get(people, 'asha')).toEqual(asha);
  expect(await store.find(people, { where: [['town', '==', 'Nabha']], limit: 5 })).toEqual([asha]);
  expect(await store.commit((tx) => tx.get(people, 'asha'))).toEqual(asha);
  const seen = await new Promise((resolve) => {
    const stop = store.watch(people, { where: [['town', '==', 'Nabha']], limit: 5 }, (docs) => {
      stop();
      resolve(docs);
    });
  });
  expect(seen).toEqual([asha]);
});

test('nothing sealed can be read in the file, and the rest can', () => {
  const body = bodyOf('asha');
  for (const secret of ['asha@demo.test', '9876543210', 'cough', 'एक', '"asha"]']) expect(body).not.toContain(secret);
  expect(JSON.parse(body)).toMatchObject({ town: 'Nabha', contact: { name: 'Meena' } });
});

test('the same value is sealed differently each time, and has a different blind hash in another field or collection', async () => {
  const keys = sealKeys([OLD]);
  expect(keys.seal('people', 'a', 'x')).not.toBe(keys.seal('people', 'a', 'x'));
  const hashes = [keys.blind('people', 'email', 'x'), keys.blind('people', 'phone', 'x'), keys.blind('shops', 'email', 'x')];
  expect(new Set(hashes).size).toBe(3);
  expect(keys.blind('people', 'email', 'x')).not.toBe(sealKeys([NEW]).blind('people', 'email', 'x'));
});

test('blind fields are found by equality, by one of several, inside a list, and in a count', async () => {
  const one = async (where: readonly Where<PathOf<typeof people>>[]) => (await store.find(people, { where, limit: 5 })).map(({ id }) => id);
  expect(await one([['email', '==', 'asha@demo.test']])).toEqual(['asha']);
  expect(await one([['email', '==', 'nobody@demo.test']])).toEqual([]);
  expect(await one([['email', 'in', ['nobody@demo.test', 'asha@demo.test']]])).toEqual(['asha']);
  expect(await one([['contact.phone', '==', '+919876543210']])).toEqual(['asha']);
  expect(
    await one([
      ['words', 'contains', 'ravi'],
      ['town', '==', 'Patiala'],
    ]),
  ).toEqual(['ravi']);
  expect(await store.count(people, { where: [['email', '==', 'asha@demo.test']] })).toBe(1);
  expect(await store.commit((tx) => tx.find(people, { where: [['email', '==', 'asha@demo.test']], limit: 1 }))).toEqual([asha]);
});

test('a changed value is found by the new one only', async () => {
  await store.commit(async (tx) => tx.put(people, { ...asha, email: 'new@demo.test' }));
  expect(await store.count(people, { where: [['email', '==', 'asha@demo.test']] })).toBe(0);
  expect(await store.count(people, { where: [['email', '==', 'new@demo.test']] })).toBe(1);
});

test('what cannot be asked of a sealed field is refused', async () => {
  await expect(store.find(people, { where: [['email', '>', 'a']], limit: 5 })).rejects.toThrow(StoreMisuseError);
  await expect(store.find(people, { orderBy: [['email', 'asc']], limit: 5 })).rejects.toThrow(StoreMisuseError);
  await expect(store.find(people, { where: [['note.subjective', '==', 'x']], limit: 5 })).rejects.toThrow(StoreMisuseError);
  const declared = { name: 'wrong', schema: people.schema };
  expect(() => collection({ ...declared, blind: ['email'] })).toThrow('blind but not sealed');
  expect(() => collection({ ...declared, sealed: ['email'], indexes: [['email']] })).toThrow('sealed field');
  expect(() => collection({ ...declared, sealed: ['email'], blind: ['email'], indexes: [['-email']] })).toThrow('sealed field');
});

test('an engine without keys refuses a document with sealed fields rather than storing it open', async () => {
  await expect(engine.commit(async (tx) => tx.create(people, { ...asha, id: 'open' }))).rejects.toThrow(StoreMisuseError);
});

test('a sealed text moved into another document, or changed, does not open', async () => {
  const [mine, theirs] = [JSON.parse(bodyOf('asha')) as { _s: string }, JSON.parse(bodyOf('ravi')) as object];
  rewrite('ravi', JSON.stringify({ ...theirs, _s: mine._s }));
  await expect(store.get(people, 'ravi')).rejects.toThrow('does not open');
  rewrite('asha', JSON.stringify({ ...mine, _s: `${mine._s.slice(0, -4)}AAAA` }));
  await expect(store.get(people, 'asha')).rejects.toThrow('does not open');
});

test('with a new key added the old documents open and are found, and what is written is under the new key', async () => {
  const rotated = sealedStore(engine, sealKeys([OLD, NEW]));
  expect(await rotated.get(people, 'asha')).toEqual(asha);
  expect(await rotated.count(people, { where: [['email', '==', 'asha@demo.test']] })).toBe(1);
  await rotated.commit(async (tx) => tx.put(people, asha));
  expect(await rotated.get(people, 'asha')).toEqual(asha);
  await expect(store.get(people, 'asha')).rejects.toThrow('does not have');
});

test('a process that runs on learns of a secret added: at a text it cannot open, and within a second before it seals', async () => {
  let inFile = [OLD];
  const running = sealedStore(
    engine,
    sealKeys([OLD], () => inFile),
  );
  const rotated = sealedStore(engine, sealKeys([OLD, NEW]));
  await rotated.commit(async (tx) => tx.put(people, asha));
  await expect(running.get(people, 'asha')).rejects.toThrow('does not have');
  inFile = [OLD, NEW];
  expect(await running.get(people, 'asha')).toEqual(asha);
  inFile = [];
  await running.commit(async (tx) => tx.put(people, ravi));
  expect(bodyOf('ravi')).toContain(`"_s":"${keyIdOf(NEW)}.`);

  vi.useFakeTimers({ toFake: ['performance'] });
  const idle = sealKeys([OLD], () => [OLD, NEW]);
  expect(idle.seal('people', 'x', 'text').split('.')[0]).toBe(keyIdOf(OLD));
  vi.advanceTimersByTime(1000);
  expect(idle.seal('people', 'x', 'text').split('.')[0]).toBe(keyIdOf(NEW));
  vi.useRealTimers();
});

test('a document written before its fields were sealed is still read', async () => {
  rewrite('ravi', JSON.stringify({ ...ravi, email: 'ravi@demo.test' }));
  expect(await store.get(people, 'ravi')).toEqual({ ...ravi, email: 'ravi@demo.test' });
});

test('upgrades see the opened fields', async () => {
  const renamed = collection({
    name: 'people',
    schema: z.object({ id: z.string(), town: z.string(), mail: z.string() }),
    sealed: ['mail'],
    upgrade: [({ id, town, email }) => ({ id, town, mail: email })],
  });
  expect(await store.get(renamed, 'asha')).toEqual({ id: 'asha', town: 'Nabha', mail: 'asha@demo.test' });
  await store.commit(async (tx) => tx.put(renamed, { id: 'asha', town: 'Nabha', mail: 'new@demo.test' }));
  expect(await store.get(renamed, 'asha')).toEqual({ id: 'asha', town: 'Nabha', mail: 'new@demo.test' });
});

test('a create that loses says so in the collection’s own name', async () => {
  const lost = await store.commit(async (tx) => tx.create(people, asha)).catch((error: unknown) => error);
  expect(isAlreadyExists(lost, people)).toBe(true);
});

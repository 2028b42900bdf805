import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { diskFiles } from '@/server/platform/files/disk';
import type { Files } from '@/server/platform/files/port';
import { newId } from '@/server/platform/random';
import { readSecrets } from '@/server/platform/read-secret';
import { collection } from '@/server/platform/store/collection';
import type { Store } from '@/server/platform/store/port';
import { sealKeys } from '@/server/platform/store/seal-keys';
import { sealedStore } from '@/server/platform/store/sealed-store';
import { sqliteStore } from '@/server/platform/store/sqlite/sqlite-store';
import { backUpStore } from './back-up-store';
import { ROOT } from '../../server/paths.mjs';
import { restoreStore } from './restore-store';

const notes = collection({ name: 'notes', schema: z.object({ id: z.string(), pair: z.string(), text: z.string() }), sealed: ['text'] });

let folder = '';
let opened: Store[] = [];
const at = (...parts: string[]) => path.join(folder, ...parts);
const MADE = { existing: 'keep', key: 'beside', madeAt: '2026-01-05T10:00:00.000Z' } as const;

function open(dataDir: string): Store {
  const secrets = readSecrets(path.join(dataDir, 'secret.key'));
  const store = sealedStore(sqliteStore({ file: path.join(dataDir, 'arogyamitra.db') }), sealKeys(secrets));
  opened.push(store);
  return store;
}

function openFiles(dataDir: string): Files {
  const secrets = readSecrets(path.join(dataDir, 'secret.key'));
  return diskFiles({ folder: path.join(dataDir, 'files'), secret: secrets[0], keys: sealKeys(secrets), clock: () => MADE.madeAt });
}

/** Hands in a table and returns its id. */
async function handIn(files: Files, text: string): Promise<string> {
  const id = newId('fil');
  const body = new TextEncoder().encode(text);
  const asked = Object.fromEntries(
    new URL((await files.uploadLink({ id, contentType: 'text/csv', bytes: body.length })).url, 'http://x').searchParams,
  );
  const link = { expires: Number(asked['expires']), type: 'text/csv', size: body.length, signature: asked['signature'] ?? '' } as const;
  await files.links?.receive(id, link, { type: 'text/csv', body: new Response(body).body });
  return id;
}

const textOf = async (files: Files, id: string) => {
  const body = await files.read(id);
  return body && new Response(body).text();
};

const all = async (store: Store) => store.find(notes, { limit: 1000 });
const writePair = (store: Store, i: number) =>
  store.commit(async (tx) => {
    tx.create(notes, { id: `a${i}`, pair: `b${i}`, text: `note ${i} `.repeat(40) });
    tx.create(notes, { id: `b${i}`, pair: `a${i}`, text: `other ${i} `.repeat(40) });
  });

async function closeAll(): Promise<void> {
  await Promise.all(opened.map((store) => store.close()));
  opened = [];
}

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'arogya-backup-'));
  const store = open(at('home'));
  for (let i = 0; i < 30; i += 1) await writePair(store, i);
});
afterEach(async () => {
  await closeAll();
  rmSync(folder, { recursive: true });
});

test('a backup made while bookings land is restored as one moment of the store, and opens with its key', async () => {
  const store = opened[0] ?? open(at('home'));
  const second = open(at('home'));
  const steps: number[] = [];
  const writing = Promise.all(Array.from({ length: 200 }, (_, i) => writePair(i % 2 === 0 ? store : second, 100 + i)));
  await backUpStore({ ...MADE, dataDir: at('home'), to: at('copy.db'), progress: (done, total) => steps.push(done / total) });
  await writing;
  await restoreStore({ dataDir: at('new'), from: at('copy.db'), existing: 'keep', suffix: 'before' });
  const restored = await all(open(at('new')));
  const whole = new Map((await all(store)).map((note) => [note.id, note]));
  const ids = new Set(restored.map(({ id }) => id));
  expect(restored.length).toBeGreaterThanOrEqual(60);
  for (const note of restored) {
    expect(note).toEqual(whole.get(note.id));
    expect(ids.has(note.pair)).toBe(true);
  }
  expect(steps.at(-1)).toBe(1);
});

test('a backup of a store at rest is restored equal to it, in files only their owner reads', async () => {
  const before = await all(opened[0] ?? open(at('home')));
  await backUpStore({ ...MADE, dataDir: at('home'), to: at('copy.db') });
  expect(readdirSync(folder).sort()).toEqual(['copy.db', 'copy.db.key', 'home']);
  await restoreStore({ dataDir: at('new'), from: at('copy.db'), existing: 'keep', suffix: 'before' });
  expect(await all(open(at('new')))).toEqual(before);
  for (const file of [at('copy.db'), at('copy.db.key'), at('new', 'arogyamitra.db'), at('new', 'secret.key')]) {
    expect(statSync(file).mode & 0o777, file).toBe(0o600);
  }
  expect(readFileSync(at('copy.db')).includes('note 7')).toBe(false);
});

test('nothing that is there is overwritten unless it is asked for', async () => {
  writeFileSync(at('copy.db'), 'something else');
  await expect(backUpStore({ ...MADE, dataDir: at('home'), to: at('copy.db') })).rejects.toThrow('--force');
  expect(readFileSync(at('copy.db'), 'utf8')).toBe('something else');
  await backUpStore({ ...MADE, dataDir: at('home'), to: at('copy.db'), existing: 'replace' });
  await expect(restoreStore({ dataDir: at('home'), from: at('copy.db'), existing: 'keep', suffix: 'x' })).rejects.toThrow('--force');
});

test('a store somebody works on is not replaced; afterwards it is, and the former one is kept and still opens', async () => {
  await backUpStore({ ...MADE, dataDir: at('home'), to: at('copy.db') });
  const store = opened[0] ?? open(at('home'));
  await writePair(store, 900);
  const wanted = { dataDir: at('home'), from: at('copy.db'), existing: 'replace', suffix: 'before' } as const;
  await expect(restoreStore(wanted)).rejects.toThrow('A server is running on this store');
  expect(await store.get(notes, 'a900')).not.toBeNull();
  await closeAll();
  const { keptAs } = await restoreStore(wanted);
  expect(keptAs).toEqual([at('home', 'arogyamitra-before.db')]);
  expect(await open(at('home')).get(notes, 'a900')).toBeNull();
  const former = sealedStore(sqliteStore({ file: keptAs[0] ?? '' }), sealKeys(readSecrets(at('home', 'secret.key'))));
  opened.push(former);
  expect(await former.get(notes, 'a900')).not.toBeNull();
  expect(existsSync(at('home', 'restoring'))).toBe(false);
});

test('without a key that opens it a backup is not restored; with the key of the machine it is', async () => {
  await backUpStore({ ...MADE, dataDir: at('home'), to: at('copy.db'), key: 'none' });
  expect(existsSync(at('copy.db.key'))).toBe(false);
  await open(at('other')).ping();
  await closeAll();
  const elsewhere = restoreStore({ dataDir: at('other'), from: at('copy.db'), existing: 'replace', suffix: 'x' });
  await expect(elsewhere).rejects.toThrow('No key here opens the backup');
  await restoreStore({ dataDir: at('home'), from: at('copy.db'), existing: 'replace', suffix: 'x' });
  expect(await all(open(at('home')))).toHaveLength(60);
});

test('another installation’s key is kept aside when the backup brings its own', async () => {
  await backUpStore({ ...MADE, dataDir: at('home'), to: at('copy.db') });
  await open(at('other')).ping();
  await closeAll();
  const { keptAs } = await restoreStore({ dataDir: at('other'), from: at('copy.db'), existing: 'replace', suffix: 'before' });
  expect(keptAs.map((file) => path.basename(file))).toEqual(['arogyamitra-before.db', 'secret-before.key']);
  expect(await all(open(at('other')))).toHaveLength(60);
});

test('a damaged backup is refused and nothing is touched', async () => {
  await backUpStore({ ...MADE, dataDir: at('home'), to: at('copy.db') });
  const bytes = readFileSync(at('copy.db'));
  bytes.fill(0x5a, 8192, bytes.length - 4096);
  writeFileSync(at('copy.db'), bytes);
  await closeAll();
  await expect(restoreStore({ dataDir: at('home'), from: at('copy.db'), existing: 'replace', suffix: 'x' })).rejects.toThrow('is damaged');
  expect(readdirSync(at('home')).sort()).toEqual(['arogyamitra.db', 'secret.key']);
  expect(await all(open(at('home')))).toHaveLength(60);
});

test('files people handed in are in the backup, those that came while it was made as well, and are restored with it', async () => {
  const files = openFiles(at('home'));
  const ids = await Promise.all(Array.from({ length: 12 }, (_, i) => handIn(files, `table ${i},`.repeat(900))));
  const removed = ids.pop() ?? '';
  const late = await handIn(files, 'came late');
  const [lateAt, aside] = [at('home', 'files', late.slice(4, 6)), at('aside')];
  renameSync(lateAt, aside);
  const made = await backUpStore({
    ...MADE,
    dataDir: at('home'),
    to: at('copy.db'),
    fileProgress(done) {
      if (done !== 3) return;
      void files.remove(removed);
      renameSync(aside, lateAt);
    },
  });
  expect(made.count).toBeGreaterThanOrEqual(12);
  await restoreStore({ dataDir: at('new'), from: at('copy.db'), existing: 'keep', suffix: 'before' });
  const restored = openFiles(at('new'));
  expect(await textOf(restored, late)).toBe('came late');
  for (const [i, id] of ids.entries()) expect(await textOf(restored, id)).toBe(`table ${i},`.repeat(900));
  expect(readFileSync(path.join(at('copy.db.files'), ids[0]?.slice(4, 6) ?? '', ids[0] ?? '', 'content')).includes('table')).toBe(false);
  expect(statSync(at('copy.db.files')).mode & 0o777).toBe(0o700);
});

test.each([
  ['missing', (place: string) => rmSync(place, { recursive: true }), 'are not all there: 1 of 2'],
  ['changed', (place: string) => writeFileSync(path.join(place, 'content'), 'something else'), 'are damaged'],
  ['cut in half', (place: string) => rmSync(path.join(place, 'content')), 'is damaged: its content is missing'],
])('a backup of which a file is %s is refused and nothing is touched', async (_what, harm, words) => {
  const files = openFiles(at('home'));
  const [id, other] = [await handIn(files, 'one'), await handIn(files, 'two')];
  await backUpStore({ ...MADE, dataDir: at('home'), to: at('copy.db') });
  await closeAll();
  harm(at('copy.db.files', id.slice(4, 6), id));
  await expect(restoreStore({ dataDir: at('home'), from: at('copy.db'), existing: 'replace', suffix: 'x' })).rejects.toThrow(words);
  expect([await textOf(files, id), await textOf(files, other)]).toEqual(['one', 'two']);
  expect(readdirSync(at('home')).sort()).toEqual(['arogyamitra.db', 'files', 'secret.key']);
});

test('the files that were there are kept aside with the store they belong to', async () => {
  const files = openFiles(at('home'));
  const before = await handIn(files, 'before');
  await backUpStore({ ...MADE, dataDir: at('home'), to: at('copy.db') });
  const after = await handIn(files, 'after');
  await backUpStore({ ...MADE, dataDir: at('home'), to: at('copy.db'), existing: 'replace' });
  await files.remove(before);
  await closeAll();
  const { keptAs } = await restoreStore({ dataDir: at('home'), from: at('copy.db'), existing: 'replace', suffix: 'x' });
  expect(keptAs.map((file) => path.basename(file))).toEqual(['arogyamitra-x.db', 'files-x']);
  expect([await textOf(files, before), await textOf(files, after)]).toEqual(['before', 'after']);
  expect(readdirSync(folder).sort()).toEqual(['copy.db', 'copy.db.files', 'copy.db.key', 'home']);
});

test('from the command line: one sentence and 1 when something is wrong, the words of success otherwise', async () => {
  const run = (tool: string, ...args: string[]) =>
    spawnSync(process.execPath, ['--conditions=react-server', '--import', 'tsx', `tools/${tool}.ts`, ...args], {
      cwd: ROOT,
      encoding: 'utf8',
      env: { ...process.env, DATA_DIR: at('home') },
    });
  const [wrong, good, inUse] = [run('backup'), run('backup', at('copy.db')), run('restore', '--force', at('copy.db'))];
  expect([wrong.status, wrong.stderr]).toEqual([1, 'Usage: npm run backup -- FILE [--force] [--without-key]\n']);
  expect([good.status, good.stderr]).toEqual([0, '']);
  expect(good.stdout).toContain('Copied: 100 %');
  expect([inUse.status, inUse.stderr]).toEqual([1, 'A server is running on this store: stop it first.\n']);
  await closeAll();
  const back = run('restore', '--force', at('copy.db'));
  expect([back.status, back.stderr]).toEqual([0, '']);
  expect(back.stdout).toContain('is kept as');
}, 30_000);

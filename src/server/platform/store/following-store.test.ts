import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { asRemote, countingStore } from '@/testing/counting-store';
import { CHEAP } from '@/testing/clinic';
import { newAccount } from '../identity/new-account';
import { embeddedIdentity } from '../identity/embedded';
import { accounts } from '../identity/collections';
import { followingStore, type FollowingStore } from './following-store';
import type { Store } from './port';
import { sealKeys } from './seal-keys';
import { sealedStore } from './sealed-store';
import { sqliteStore } from './sqlite/sqlite-store';

const SECRET = 'a secret of this test alone';
const NOON = '2026-01-05T06:30:00.000Z';
const ASHA = newAccount('usr_AshaAshaAshaAshaAsha', { name: 'Asha Rani', role: 'patient', locale: 'pa', email: 'asha@demo.test' }, NOON);

type Engine = 'local' | 'remote';
type Process = { store: FollowingStore; reads: () => number };

let folder = '';
let now = NOON;
let opened: Store[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'arogya-following-'));
  now = NOON;
  opened = [];
});
afterEach(async () => {
  for (const store of opened) await store.close();
  rmSync(folder, { recursive: true });
});

/** One process on the one file. */
function openProcess(kind: Engine, change: (engine: Store) => Store = (engine) => engine): Process {
  const sqlite = change(sqliteStore({ file: join(folder, 'store.db') }));
  const counting = countingStore(kind === 'remote' ? asRemote(sqlite) : sqlite);
  const store = followingStore(sealedStore(counting.store, sealKeys([SECRET])), () => now);
  opened.push(store);
  return { store, reads: () => counting.bill().reads };
}
const put = ({ store }: Process, change: Partial<typeof ASHA> = {}) => store.commit(async (tx) => tx.put(accounts, { ...ASHA, ...change }));
const nameIn = async ({ store }: Process) => (await store.current.get(accounts, ASHA.id))?.name ?? null;

/** Waits until the document is answered without a read. */
async function cached(one: Process): Promise<void> {
  await expect
    .poll(async () => {
      one.reads();
      await nameIn(one);
      return one.reads();
    })
    .toBe(0);
}

describe.each<Engine>(['local', 'remote'])('a document of a %s engine', (kind) => {
  test('is as this process committed it last, from the next read on', async () => {
    const one = openProcess(kind);
    await put(one);
    if (kind === 'remote') await cached(one);
    await put(one, { name: 'Asha Devi' });
    expect(await nameIn(one)).toBe('Asha Devi');
    if (kind === 'remote') await cached(one);
    await one.store.commit(async (tx) => tx.remove(accounts, ASHA.id));
    expect(await nameIn(one)).toBeNull();
  });

  test('is not replaced by what a read brings that began before a commit', async () => {
    const one = openProcess(kind);
    await put(one);
    const before = nameIn(one);
    await put(one, { name: 'Asha Devi' });
    await before;
    expect(await nameIn(one)).toBe('Asha Devi');
  });
});

test('another process’s commit is read at once from a local engine, by id and by query', async () => {
  const [one, other] = [openProcess('local'), openProcess('local')];
  const named = async () => (await one.store.find(accounts, { limit: 10 })).map(({ name }) => name);
  await put(one);
  expect([await nameIn(one), await named()]).toEqual(['Asha Rani', ['Asha Rani']]);
  await put(other, { name: 'Asha Devi' });
  expect([await nameIn(one), await named()]).toEqual(['Asha Devi', ['Asha Devi']]);
});

test('another process’s commit replaces what is remembered of a remote engine when its listener reports it', async () => {
  const [one, other] = [openProcess('remote'), openProcess('remote')];
  await put(one);
  await cached(one);
  await put(other, { name: 'Asha Devi' });
  await expect.poll(() => nameIn(one)).toBe('Asha Devi');
});

test('a document of a remote engine is read again after two minutes, though its listener never reports anything', async () => {
  const silent = (engine: Store): Store => ({
    ...engine,
    watch(c, query, onChange) {
      let isFirst = true;
      return engine.watch(c, query, (docs) => {
        if (isFirst) onChange(docs);
        isFirst = false;
      });
    },
  });
  const [one, other] = [openProcess('remote', silent), openProcess('remote')];
  await put(one);
  await cached(one);
  await put(other, { name: 'Asha Devi' });
  now = '2026-01-05T06:31:59.000Z';
  expect(await nameIn(one)).toBe('Asha Rani');
  now = '2026-01-05T06:32:00.000Z';
  expect(await nameIn(one)).toBe('Asha Devi');
  expect(await nameIn(one)).toBe('Asha Devi');
});

test('while a listener is interrupted the document is read from the engine', async () => {
  const interrupts: (() => void)[] = [];
  const one = openProcess('remote', (engine) => ({
    ...engine,
    watch(c, query, onChange, onInterrupt) {
      if (onInterrupt) interrupts.push(onInterrupt);
      return engine.watch(c, query, onChange);
    },
  }));
  await put(one);
  await cached(one);
  for (const interrupt of interrupts) interrupt();
  one.reads();
  await nameIn(one);
  expect(one.reads()).toBe(1);
});

test('everybody who watches one query shares one listener, hears its first report, and is released alone', async () => {
  const one = openProcess('remote');
  await put(one);
  one.reads();
  const heard: string[] = [];
  const watch = (who: string) => one.store.watch(accounts, { limit: 10 }, (docs) => heard.push(`${who} ${String(docs[0]?.name)}`));
  const stopFirst = watch('first');
  await expect.poll(() => heard).toEqual(['first Asha Rani']);
  const stopSecond = watch('second');
  await expect.poll(() => heard).toEqual(['first Asha Rani', 'second Asha Rani']);
  expect(one.reads()).toBe(1);
  stopFirst();
  await put(one, { name: 'Asha Devi' });
  await expect.poll(() => heard.at(-1)).toBe('second Asha Devi');
  expect(heard).toHaveLength(3);
  stopSecond();
});

describe('a session that was ended, and a person who was suspended', () => {
  const identityOf = ({ store }: Process) => embeddedIdentity({ store, clock: () => now, secret: SECRET, cost: CHEAP });

  async function signIn(one: Process) {
    await put(one);
    const here = identityOf(one);
    const phone = await here.openSession({ account: ASHA, secondFactor: 'none' }, { userAgent: 'Phone' });
    const laptop = await here.openSession({ account: ASHA, secondFactor: 'none' }, { userAgent: 'Laptop' });
    const signedIn = () => Promise.all([phone, laptop].map(async (value) => (await here.principalOf({ kind: 'cookie', value })) !== null));
    expect(await signedIn()).toEqual([true, true]);
    return { phoneSession: phone.split('.')[0] ?? '', signedIn };
  }

  test.each<Engine>(['local', 'remote'])('are refused on the next request of the same process, on a %s engine', async (kind) => {
    const one = openProcess(kind);
    const { phoneSession, signedIn } = await signIn(one);
    if (kind === 'remote') await cached(one);
    await identityOf(one).endSession(ASHA.id, phoneSession);
    expect(await signedIn()).toEqual([false, true]);
    await put(one, { status: 'suspended' });
    expect(await signedIn()).toEqual([false, false]);
  });

  test('are refused on the next request of another process, on a local engine', async () => {
    const [one, other] = [openProcess('local'), openProcess('local')];
    const { phoneSession, signedIn } = await signIn(one);
    await identityOf(other).endSession(ASHA.id, phoneSession);
    expect(await signedIn()).toEqual([false, true]);
    await put(other, { status: 'suspended' });
    expect(await signedIn()).toEqual([false, false]);
  });

  test('are refused by another process as soon as its listener reports it, on a remote engine', async () => {
    const [one, other] = [openProcess('remote'), openProcess('remote')];
    const { phoneSession, signedIn } = await signIn(one);
    await cached(one);
    await identityOf(other).endSession(ASHA.id, phoneSession);
    await expect.poll(signedIn).toEqual([false, true]);
    await put(other, { status: 'suspended' });
    await expect.poll(signedIn).toEqual([false, false]);
  });
});

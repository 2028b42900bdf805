import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { makeDiskClinic, type DiskClinic } from '@/testing/disk-clinic';
import { newProject, openMemoryFirestore, type MemoryFirestore } from '@/testing/memory-firestore';
import { accounts } from '@/server/platform/identity/collections';
import { SECRET_FILE, STORE_FILE } from '@/server/platform/platform';
import { readSecrets } from '@/server/platform/read-secret';
import { sealKeys } from '@/server/platform/store/seal-keys';
import { sealedStore } from '@/server/platform/store/sealed-store';
import type { Store } from '@/server/platform/store/port';
import { findCollections, type AnyCollection } from './find-collections';
import { migrateStore } from './migrate-store';
import { openPlace } from './open-place';
import type { Place } from './place';
import { keyStatus, rotateKeys } from '../keys/rotate-keys';
import { seededRandom } from '@/testing/seeded-random';

const official = process.env['FIRESTORE_EMULATOR_HOST'];

let memory: MemoryFirestore | null = null;
let clinic: DiskClinic;
let folder = '';
let project = '';
let collections: AnyCollection[] = [];

beforeAll(async () => {
  memory = official === undefined ? await openMemoryFirestore() : null;
  clinic = await makeDiskClinic(3);
  collections = (await findCollections()).map(({ collection }) => collection);
  folder = mkdtempSync(path.join(tmpdir(), 'arogya-move-'));
});
afterAll(() => {
  memory?.close();
  clinic.remove();
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  project = newProject();
  vi.stubEnv('FIRESTORE_EMULATOR_HOST', memory?.host ?? official);
});

const home = () => `sqlite:${path.join(clinic.dataDir, STORE_FILE)}`;
const secrets = () => readSecrets(path.join(clinic.dataDir, SECRET_FILE));
const env = (more: readonly string[] = []) => ({
  FIREBASE_API_KEY: 'shown to anybody',
  FIRESTORE_EMULATOR_HOST: process.env['FIRESTORE_EMULATOR_HOST'],
  SECRETS: [...secrets(), ...more].join(' '),
});

async function firestore(side: 'from' | 'to', more: readonly string[] = []): Promise<Place> {
  const place = await openPlace(`firestore:${project}`, side, env(more));
  // The memory server lists no collections. On the official emulator they are listed.
  return official === undefined ? { ...place, collectionNames: async () => [] } : place;
}

async function move(from: Place, to: Place) {
  try {
    return await migrateStore({ from, to, collections, existing: 'refuse', unfinished: 'resume' });
  } finally {
    await from.close();
    await to.close();
  }
}

const toFirestore = async (before = (store: Store) => store) => {
  const to = await firestore('to');
  return move(await openPlace(home(), 'from', {}), { ...to, store: before(to.store) });
};

test('a whole clinic moves to Firestore and back to another file, and every checksum is the same three times', async () => {
  const { collections: there } = await toFirestore();
  const { collections: back } = await move(
    await firestore('from'),
    await openPlace(`sqlite:${path.join(folder, 'back', STORE_FILE)}`, 'to', {}),
  );
  const sums = (all: typeof there) => all.map(({ name, to }) => [name, to.count, to.checksum]);
  expect(sums(back)).toEqual(sums(there));
  expect(there.filter(({ to }) => to.count > 0).length).toBeGreaterThan(10);
  expect(there.every(({ from, to }) => from.count === to.count && from.checksum === to.checksum)).toBe(true);
});

/** What is over there, through the layer with the keys, as a server has it. */
async function opened<R>(look: (store: Store) => Promise<R>, more: readonly string[] = []): Promise<R> {
  const place = await firestore('from', more);
  const [first, ...newer] = secrets();
  try {
    return await look(sealedStore(place.store, sealKeys([first, ...newer, ...more])));
  } finally {
    await place.close();
  }
}

const admins = (store: Store) => store.find(accounts, { where: [['role', '==', 'admin']], orderBy: [['createdAt', 'desc']], limit: 5 });

test('over there what was sealed opens with the same secrets', async () => {
  await toFirestore();
  expect((await opened(admins)).map(({ email }) => email)).toContain('admin@demo.test');
});

test.skipIf(official === undefined)(
  'over there people are found by their blind hashes (the memory server looks into no nested list)',
  async () => {
    await toFirestore();
    const query = { where: [['searchWords', 'contains', 'asha']], orderBy: [['createdAt', 'desc']], limit: 5 } as const;
    expect((await opened((store) => store.find(accounts, query))).map(({ email }) => email)).toEqual(['asha@demo.test']);
  },
);

test('a copy to Firestore that was cut is gone on with, and is equal in the end', async () => {
  const random = seededRandom('cuts of a copy to Firestore');
  let cuts = 0;
  for (let isDone = false; !isDone;) {
    let left = 1 + Math.floor(random() * 12);
    const dying = (store: Store): Store => ({
      ...store,
      async commit(work) {
        left -= 1;
        if (left === 0 && cuts < 6) throw new Error('the power went');
        return store.commit(work);
      },
    });
    const outcome = await toFirestore(dying).catch(String);
    isDone = typeof outcome !== 'string';
    if (!isDone) expect(outcome).toContain('the power went');
    cuts += isDone ? 0 : 1;
  }
  expect(cuts).toBeGreaterThan(1);
});

test('where the secrets come from the environment, a rotation seals the documents under the one added there', async () => {
  await toFirestore();
  const added = 'a-newer-secret-out-of-Secret-Manager-long-enough';
  const place = await firestore('from', [added]);
  const { keyId, isNew, written } = await rotateKeys({ place, collections });
  expect(isNew).toBe(false);
  const { keys, open } = await keyStatus({ place, collections });
  expect(keys.map((one) => [one.keyId === keyId, one.documents])).toEqual([
    [false, 0],
    [true, written],
  ]);
  expect([open, written > 10]).toEqual([0, true]);
  await place.close();
  expect((await opened(admins, [added])).map(({ email }) => email)).toContain('admin@demo.test');
});

test.skipIf(official === undefined)(
  'a collection of several pages is read from Firestore page by page (the memory server ignores cursors)',
  async () => {
    await toFirestore();
    const place = await firestore('to');
    const raw = collections.find(({ name }) => name === 'job_leases') ?? collections[0];
    expect(raw?.name).toBe('job_leases');
    const lease = (n: number) => ({ id: `job${n}`, holder: 'h', until: '2026-01-05T10:00:00.000Z', begunAt: '2026-01-05T10:00:00.000Z' });
    for (let from = 0; from < 900; from += 300) {
      await place.store.commit(async (tx) => Array.from({ length: 300 }, (_, i) => raw && tx.put(raw, lease(from + i))));
    }
    const { collections: compared } = await move(place, await openPlace(`sqlite:${path.join(folder, 'pages', STORE_FILE)}`, 'to', {}));
    expect(compared.find(({ name }) => name === 'job_leases')?.to.count).toBe(900);
  },
);

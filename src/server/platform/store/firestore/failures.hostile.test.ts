import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { openFlakyConnection, type FlakyConnection } from '@/testing/flaky-connection';
import { firestoreAt, newProject, openMemoryFirestore, type MemoryFirestore } from '@/testing/memory-firestore';
import { AlreadyExists, isAlreadyExists, StoreUnavailable, TooMuchContention, type Store } from '../port';
import { fill, others, thing, things } from '../contract/things';
import { firestoreStore } from './firestore-store';
import { RETRY_POLICY } from './retry-policy';

const ABORTED = 10;
const QUOTA = 8;
const UNAVAILABLE = 14;
const QUICK = { ...RETRY_POLICY, waitMs: 1, waitMsMax: 4, quotaWaitMs: 1, readMs: 3000, commitMs: 3000 };

let memory: MemoryFirestore;
let line: FlakyConnection;
let store: Store;
/** Reads past the faulty line. */
let truth: Store;

beforeAll(async () => {
  memory = await openMemoryFirestore();
  line = await openFlakyConnection(memory.host);
});
afterAll(() => {
  line.close();
  memory.close();
});
beforeEach(() => {
  const project = newProject();
  line.fail();
  store = firestoreStore({ firestore: firestoreAt(line.host, project), retryPolicy: QUICK });
  truth = firestoreStore({ firestore: firestoreAt(memory.host, project) });
});
afterEach(async () => {
  await store.close();
  await truth.close();
});

/** Two documents in two collections, one of them read before. */
function book(runs: { count: number }, rank = 1) {
  return store.commit(async (tx) => {
    runs.count += 1;
    await tx.get(things, 'a');
    tx.create(things, thing({ id: 'hold', rank }));
    tx.put(others, { id: 'o', thingId: 'hold' });
    return `run ${runs.count}`;
  });
}

async function left(): Promise<[hold: number | undefined, other: string | undefined]> {
  const [hold, other] = await Promise.all([truth.get(things, 'hold'), truth.get(others, 'o')]);
  return [hold?.rank, other?.thingId];
}

describe('a commit', () => {
  test('that is aborted by others, refused by a quota or not heard runs again, and lands once', async () => {
    for (const code of [ABORTED, QUOTA, UNAVAILABLE]) {
      const runs = { count: 0 };
      line.fail({ call: 'Commit', code, times: 3, when: 'before' });
      expect(await book(runs)).toBe('run 4');
      expect(await left()).toEqual([1, 'hold']);
      await truth.commit(async (tx) => tx.remove(things, 'hold'));
    }
  });

  test('that others abort again and again gives up with TooMuchContention, and nothing of it is left', async () => {
    const runs = { count: 0 };
    line.fail({ call: 'Commit', code: ABORTED, times: Infinity, when: 'before' });
    await expect(book(runs)).rejects.toBeInstanceOf(TooMuchContention);
    expect(runs.count).toBe(RETRY_POLICY.runsMax);
    expect(await left()).toEqual([undefined, undefined]);
  });

  test('in whose middle the quota ends is refused with one sentence, and nothing of it is left', async () => {
    line.fail({ call: 'Commit', code: QUOTA, times: Infinity, when: 'before' });
    const refused = await book({ count: 0 }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(StoreUnavailable);
    expect(refused).toMatchObject({
      reason: 'RESOURCE_EXHAUSTED',
      message: 'Firestore takes no more for now: a quota of the project is used up',
    });
    expect(line.callsOf('Commit')).toBe(RETRY_POLICY.quotaRunsMax);
    expect(await left()).toEqual([undefined, undefined]);
  });

  test('whose answer was lost is found where it landed: it is not done twice, and its caller is told of its own success', async () => {
    const runs = { count: 0 };
    line.fail({ call: 'Commit', code: UNAVAILABLE, times: 1, when: 'after' });
    expect(await book(runs)).toBe('run 1');
    expect(runs.count).toBe(1);
    expect(await left()).toEqual([1, 'hold']);
  });

  test('whose answer was lost and that cannot be looked for at once is found by the run that meets it', async () => {
    let runs = 0;
    line.fail(
      { call: 'Commit', code: UNAVAILABLE, times: 1, when: 'after' },
      { call: 'BatchGetDocuments', code: QUOTA, times: 1, when: 'before' },
    );
    const told = await store.commit(async (tx) => {
      runs += 1;
      tx.create(things, thing({ id: 'hold', rank: runs }));
      return runs;
    });
    expect([told, runs]).toEqual([1, 2]);
    expect(await left()).toEqual([1, undefined]);
  });

  test('that lost to somebody else’s document is told so, also when its own answer was lost before', async () => {
    await fill(truth, [{ id: 'hold', rank: 7 }]);
    line.fail({ call: 'Commit', code: UNAVAILABLE, times: 1, when: 'before' });
    const lost = await book({ count: 0 }).catch((error: unknown) => error);
    expect(lost).toBeInstanceOf(AlreadyExists);
    expect(isAlreadyExists(lost, things)).toBe(true);
    expect(await left()).toEqual([7, undefined]);
  });

  test('whose account is let in nowhere is refused at once', async () => {
    line.fail({ call: 'Commit', code: 7, times: Infinity, when: 'before' });
    await expect(book({ count: 0 })).rejects.toMatchObject({ reason: 'PERMISSION_DENIED' });
    expect(line.callsOf('Commit')).toBe(1);
  });

  test('whose read fails runs again as a whole', async () => {
    const runs = { count: 0 };
    line.fail({ call: 'BatchGetDocuments', code: ABORTED, times: 2, when: 'before' });
    expect(await book(runs)).toBe('run 3');
  });
});

describe('a read', () => {
  test.each<[number, string]>([
    [QUOTA, 'RESOURCE_EXHAUSTED'],
    [7, 'PERMISSION_DENIED'],
    [5, 'NOT_FOUND'],
    [16, 'UNAUTHENTICATED'],
  ])('that fails with gRPC’s code %i is refused as %s, in a sentence without data', async (code, reason) => {
    line.fail(
      { call: 'BatchGetDocuments', code, times: Infinity, when: 'before' },
      { call: 'RunQuery', code, times: Infinity, when: 'before' },
    );
    const read = await store.get(things, 'asha').catch((error: unknown) => error);
    expect(read).toMatchObject({ name: 'StoreUnavailable', reason });
    expect(String(read)).not.toMatch(/asha|things/);
    await expect(store.find(things, { limit: 1 })).rejects.toMatchObject({ name: 'StoreUnavailable', reason });
    await expect(store.ping()).rejects.toMatchObject({ name: 'StoreUnavailable', reason });
  });
});

test('a watched query that breaks is followed again, is said to be interrupted without a word of data, and tells nothing twice', async () => {
  await fill(truth, [{ id: 'asha' }]);
  const warned = vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined);
  line.fail({ call: 'Listen', code: 9, times: 2, when: 'before' });
  const told: number[] = [];
  const stop = store.watch(things, { where: [['town', '==', 'Nabha']], limit: 5 }, (docs) => told.push(docs.length));
  await expect.poll(() => told, { timeout: 10_000 }).toEqual([1]);
  const sentence =
    'things: a watched query is interrupted. Firestore cannot answer a query yet: deploy firestore.indexes.json, or wait until its indexes are built';
  expect(warned.mock.calls).toEqual([[sentence], [sentence]]);
  expect(line.callsOf('Listen')).toBe(3);
  await fill(truth, [{ id: 'ravi' }]);
  await expect.poll(() => told, { timeout: 5000 }).toEqual([1, 2]);
  stop();
});

test('a Firestore that is not there is said to be within the time a caller waits', async () => {
  const nobody = firestoreStore({
    firestore: firestoreAt('127.0.0.1:9', newProject()),
    retryPolicy: { ...QUICK, readMs: 400, commitMs: 800 },
  });
  const started = performance.now();
  await expect(nobody.get(things, 'a')).rejects.toBeInstanceOf(StoreUnavailable);
  await expect(nobody.commit(async (tx) => tx.put(things, thing({ id: 'a' })))).rejects.toBeInstanceOf(StoreUnavailable);
  expect(performance.now() - started).toBeLessThan(5000);
  await nobody.close();
});

import { expect, test } from 'vitest';
import type { Held } from '../contract';
import type { Query, Store } from '../port';
import { fill, others, things } from './things';

/** Long enough for an engine to report a change, if there is one. */
const SOON_MS = 60;
const SURELY_MS = 5000;
const IN_NABHA: Query = { where: [['town', '==', 'Nabha']], limit: 10 };

/** Records a watcher's callbacks as lists of ids; `until` waits for this many. */
function follow(store: Store, query: Query) {
  const told: string[][] = [];
  const stop = store.watch(things, query, (docs) => told.push(docs.map(({ id, rank }) => `${id}${rank}`)));
  const until = (times: number) => expect.poll(() => told.length, { timeout: SURELY_MS, interval: 10 }).toBeGreaterThanOrEqual(times);
  return { told, stop, until };
}

/** A watch reports the current result, only when it changes, and nothing after it was stopped. */
export function watchesContract({ store, opened, can }: Held): void {
  const soon = (ms = can.settleMs ?? SOON_MS) => new Promise((done) => setTimeout(done, ms));

  test('a watch reports the current result, then every change to it', async () => {
    await fill(store(), [{ id: 'a' }]);
    const { told, stop, until } = follow(store(), IN_NABHA);
    await until(1);
    await fill(store(), [{ id: 'b' }]);
    await until(2);
    await fill(store(), [{ id: 'a', rank: 1 }]);
    await until(3);
    await store().commit(async (tx) => tx.remove(things, 'b'));
    await until(4);
    await soon();
    stop();
    expect(told).toEqual([['a0'], ['a0', 'b0'], ['a1', 'b0'], ['a1']]);
  });

  test('a watch does not report changes to other documents', async () => {
    const { told, stop, until } = follow(store(), IN_NABHA);
    await until(1);
    await fill(store(), [{ id: 'far', town: 'Patiala' }]);
    await store().commit(async (tx) => tx.put(others, { id: 'o', thingId: 'a' }));
    await soon();
    stop();
    expect(told).toEqual([[]]);
  });

  test('a document that no longer matches the query is reported as removed', async () => {
    await fill(store(), [{ id: 'a' }]);
    const { told, stop, until } = follow(store(), IN_NABHA);
    await until(1);
    await fill(store(), [{ id: 'a', town: 'Patiala' }]);
    await until(2);
    await soon();
    stop();
    expect(told).toEqual([['a0'], []]);
  });

  test('after many concurrent changes the last report is the final state', async () => {
    const { told, stop } = follow(store(), IN_NABHA);
    await Promise.all(Array.from({ length: 30 }, (_, i) => fill(store(), [{ id: 'a', rank: i }, { id: `b${i}` }])));
    await soon();
    stop();
    const now = (await store().find(things, { ...IN_NABHA, limit: 10 })).map(({ id, rank }) => `${id}${rank}`);
    expect(told.at(-1)).toEqual(now);
    expect(told.length).toBeLessThan(30);
  });

  test('a stopped watch reports nothing more, even a change already on its way', async () => {
    const { told, stop, until } = follow(store(), IN_NABHA);
    await until(1);
    await fill(store(), [{ id: 'a' }]);
    stop();
    await soon();
    stop();
    expect(told).toEqual([[]]);
  });

  test('a failed commit is not reported', async () => {
    const { told, stop, until } = follow(store(), IN_NABHA);
    await until(1);
    await store()
      .commit(async (tx) => {
        tx.put(things, { ...things.schema.parse({ id: 'a' }) });
        throw new Error('no');
      })
      .catch(() => undefined);
    await soon();
    stop();
    expect(told).toEqual([[]]);
  });

  test.skipIf(!can.second)('a change by another process is reported within a second', async () => {
    const second = await opened().second?.();
    if (!second) throw new Error('no second connection');
    const { told, stop, until } = follow(store(), IN_NABHA);
    await until(1);
    await fill(second, [{ id: 'a' }]);
    await soon(700);
    stop();
    await second.close();
    expect(told).toEqual([[], ['a0']]);
  });
}

import { expect, test } from 'vitest';
import type { Held } from '../contract';
import type { Query, Store } from '../port';
import { fill, others, things } from './things';

/** Long enough for an engine to have told of a change, when there is one to tell. */
const SOON_MS = 60;
const SURELY_MS = 5000;
const IN_NABHA: Query = { where: [['town', '==', 'Nabha']], limit: 10 };

/** Collects what a watcher is told, as lists of ids; `until` waits for it to have been told so many times. */
function follow(store: Store, query: Query) {
  const told: string[][] = [];
  const stop = store.watch(things, query, (docs) => told.push(docs.map(({ id, rank }) => `${id}${rank}`)));
  const until = (times: number) => expect.poll(() => told.length, { timeout: SURELY_MS, interval: 10 }).toBeGreaterThanOrEqual(times);
  return { told, stop, until };
}

/** Who watches is told the truth, no more often than it changes, and nothing after they left. */
export function watchesContract({ store, opened, can }: Held): void {
  const soon = (ms = can.settleMs ?? SOON_MS) => new Promise((done) => setTimeout(done, ms));

  test('a watcher is told what is there now, then every change to it', async () => {
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

  test('a watcher is not told of what does not concern it', async () => {
    const { told, stop, until } = follow(store(), IN_NABHA);
    await until(1);
    await fill(store(), [{ id: 'far', town: 'Patiala' }]);
    await store().commit(async (tx) => tx.put(others, { id: 'o', thingId: 'a' }));
    await soon();
    stop();
    expect(told).toEqual([[]]);
  });

  test('a document that moves out of the query is told as gone', async () => {
    await fill(store(), [{ id: 'a' }]);
    const { told, stop, until } = follow(store(), IN_NABHA);
    await until(1);
    await fill(store(), [{ id: 'a', town: 'Patiala' }]);
    await until(2);
    await soon();
    stop();
    expect(told).toEqual([['a0'], []]);
  });

  test('after many changes at once the last thing told is the last state', async () => {
    const { told, stop } = follow(store(), IN_NABHA);
    await Promise.all(Array.from({ length: 30 }, (_, i) => fill(store(), [{ id: 'a', rank: i }, { id: `b${i}` }])));
    await soon();
    stop();
    const now = (await store().find(things, { ...IN_NABHA, limit: 10 })).map(({ id, rank }) => `${id}${rank}`);
    expect(told.at(-1)).toEqual(now);
    expect(told.length).toBeLessThan(30);
  });

  test('who stopped watching is told nothing more, even of a change already on its way', async () => {
    const { told, stop, until } = follow(store(), IN_NABHA);
    await until(1);
    await fill(store(), [{ id: 'a' }]);
    stop();
    await soon();
    stop();
    expect(told).toEqual([[]]);
  });

  test('of a commit that fails nobody hears', async () => {
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

  test.skipIf(!can.second)('a change by another process is told within a second', async () => {
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

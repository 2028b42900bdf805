import { expect, test } from 'vitest';
import type { EngineHandle } from './engine';
import type { Store } from '../port';
import { fill, others, things, type ThingQuery } from './things';

/** How long a report may take on a busy machine; a test ends as soon as it has come. */
const REPORTED_MS_MAX = 30_000;
const POLL = { timeout: REPORTED_MS_MAX, interval: 10 };
const IN_NABHA: ThingQuery = { where: [['town', '==', 'Nabha']], limit: 10 };

/** Records a watch's reports as lists of ids and ranks; `until` waits for this many. */
function follow(store: Store, query: ThingQuery) {
  const reports: string[][] = [];
  const stop = store.watch(things, query, (docs) => reports.push(docs.map(({ id, rank }) => `${id}${rank}`)));
  const until = (times: number) => expect.poll(() => reports.length, POLL).toBeGreaterThanOrEqual(times);
  return { reports, stop, until };
}

/**
 * A watch reports the current result, only when it changes, and nothing after it was stopped. That something is not reported is
 * shown by a change made after it: reports come in order, so once the later change is reported, the other never will be.
 */
export function watchesContract({ store, opened, can }: EngineHandle): void {
  test('a watch reports the current result, then every change to it', async () => {
    await fill(store(), [{ id: 'a' }]);
    const { reports, stop, until } = follow(store(), IN_NABHA);
    await until(1);
    await fill(store(), [{ id: 'b' }]);
    await until(2);
    await fill(store(), [{ id: 'a', rank: 1 }]);
    await until(3);
    await store().commit(async (tx) => tx.remove(things, 'b'));
    await until(4);
    stop();
    expect(reports).toEqual([['a0'], ['a0', 'b0'], ['a1', 'b0'], ['a1']]);
  });

  test('a watch does not report changes to other documents', async () => {
    const { reports, stop, until } = follow(store(), IN_NABHA);
    await until(1);
    await fill(store(), [{ id: 'far', town: 'Patiala' }]);
    await store().commit(async (tx) => tx.put(others, { id: 'o', thingId: 'a' }));
    await fill(store(), [{ id: 'near' }]);
    await until(2);
    stop();
    expect(reports).toEqual([[], ['near0']]);
  });

  test('a document that no longer matches the query is reported as removed', async () => {
    await fill(store(), [{ id: 'a' }]);
    const { reports, stop, until } = follow(store(), IN_NABHA);
    await until(1);
    await fill(store(), [{ id: 'a', town: 'Patiala' }]);
    await until(2);
    stop();
    expect(reports).toEqual([['a0'], []]);
  });

  test('after many concurrent changes the last report is the final state', async () => {
    const { reports, stop } = follow(store(), IN_NABHA);
    await Promise.all(Array.from({ length: 30 }, (_, i) => fill(store(), [{ id: 'a', rank: i }, { id: `b${i}` }])));
    const last = (await store().find(things, { ...IN_NABHA, limit: 10 })).map(({ id, rank }) => `${id}${rank}`);
    await expect.poll(() => reports.at(-1), POLL).toEqual(last);
    stop();
    expect(reports.length).toBeLessThan(30);
  });

  test('a stopped watch reports nothing more, even a change already on its way', async () => {
    const stopped = follow(store(), IN_NABHA);
    const other = follow(store(), IN_NABHA);
    await stopped.until(1);
    await other.until(1);
    await fill(store(), [{ id: 'a' }]);
    // Without a turn of the event loop between the commit and the stop: the report is under way.
    const before = stopped.reports.length;
    stopped.stop();
    await other.until(2);
    await fill(store(), [{ id: 'b' }]);
    await other.until(3);
    stopped.stop();
    other.stop();
    expect(stopped.reports).toHaveLength(before);
  });

  test('a failed commit is not reported', async () => {
    const { reports, stop, until } = follow(store(), IN_NABHA);
    await until(1);
    await store()
      .commit(async (tx) => {
        tx.put(things, { ...things.schema.parse({ id: 'a' }) });
        throw new Error('no');
      })
      .catch(() => undefined);
    await fill(store(), [{ id: 'b' }]);
    await until(2);
    stop();
    expect(reports).toEqual([[], ['b0']]);
  });

  test.skipIf(!can.second)('a change by another process is reported', async () => {
    const second = await opened().second?.();
    if (!second) throw new Error('no second connection');
    const { reports, stop, until } = follow(store(), IN_NABHA);
    await until(1);
    await fill(second, [{ id: 'a' }]);
    await until(2);
    stop();
    await second.close();
    expect(reports).toEqual([[], ['a0']]);
  });
}

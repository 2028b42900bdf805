import { expect, test } from 'vitest';
import { fill, thing, things } from '@/server/platform/store/contract/things';
import { sqliteStore } from '@/server/platform/store/sqlite/sqlite-store';
import { countingStore } from './counting-store';

test('what is asked for is counted as Firestore bills it: in vain, by the list, in a commit, and while it is watched', async () => {
  const { store, bill } = countingStore(sqliteStore({ file: ':memory:' }));
  const spent = async (work: () => Promise<unknown>) => {
    await work();
    const { reads, writes, deletes } = bill();
    return [reads, writes, deletes];
  };
  expect(await spent(() => store.get(things, 'nobody'))).toEqual([1, 0, 0]);
  expect(await spent(() => store.find(things, { limit: 5 }))).toEqual([1, 0, 0]);
  expect(await spent(() => fill(store, [{ id: 'a' }, { id: 'b' }, { id: 'c' }]))).toEqual([0, 3, 0]);
  expect(await spent(() => store.find(things, { limit: 2 }))).toEqual([2, 0, 0]);
  expect(await spent(() => store.count(things, {}))).toEqual([1, 0, 0]);
  const change = () =>
    store.commit(async (tx) => {
      await tx.find(things, { limit: 5 });
      tx.create(things, thing({ id: 'd' }));
      tx.remove(things, 'a');
    });
  expect(await spent(change)).toEqual([3, 1, 1]);
  const fails = () => store.commit(async (tx) => tx.create(things, thing({ id: 'd' }))).catch(() => undefined);
  expect(await spent(fails)).toEqual([0, 0, 0]);

  let notified = 0;
  const expectNotified = (times: number) => expect.poll(() => notified).toBe(times);
  const stop = store.watch(things, { limit: 10 }, () => (notified += 1));
  expect(await spent(() => expectNotified(1))).toEqual([3, 0, 0]);
  await fill(store, [{ id: 'b', rank: 1 }]);
  expect(await spent(() => expectNotified(2))).toEqual([1, 1, 0]);
  stop();
  await store.close();
});

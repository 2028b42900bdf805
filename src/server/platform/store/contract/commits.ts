import { expect, test } from 'vitest';
import type { Held } from '../contract';
import { AlreadyExists, isAlreadyExists } from '../port';
import { fill, idsOf, others, thing, things } from './things';

/** All or nothing, and what each kind of write does. */
export function commitsContract({ store, opened, can }: Held): void {
  test('a commit returns what its work returns', async () => {
    expect(await store().commit(async () => 'done')).toBe('done');
  });

  test('put writes over, remove takes away, and removing what is not there is nothing', async () => {
    await fill(store(), [{ id: 'a', rank: 1 }]);
    await fill(store(), [{ id: 'a', rank: 2 }]);
    expect((await store().get(things, 'a'))?.rank).toBe(2);
    await store().commit(async (tx) => {
      tx.remove(things, 'a');
      tx.remove(things, 'never was');
    });
    expect(await store().get(things, 'a')).toBeNull();
  });

  test('create fails with AlreadyExists where a document is, and leaves it as it was', async () => {
    await fill(store(), [{ id: 'a', rank: 1 }]);
    const lost = await store()
      .commit(async (tx) => tx.create(things, thing({ id: 'a', rank: 2 })))
      .catch((error: unknown) => error);
    expect(lost).toBeInstanceOf(AlreadyExists);
    expect(isAlreadyExists(lost, things)).toBe(true);
    expect(isAlreadyExists(lost, others)).toBe(false);
    expect((await store().get(things, 'a'))?.rank).toBe(1);
  });

  test('after a remove the id can be created again', async () => {
    await fill(store(), [{ id: 'a' }]);
    await store().commit(async (tx) => tx.remove(things, 'a'));
    await store().commit(async (tx) => tx.create(things, thing({ id: 'a', rank: 3 })));
    expect((await store().get(things, 'a'))?.rank).toBe(3);
  });

  test('of a commit in which one create loses nothing is left, in no collection', async () => {
    await fill(store(), [{ id: 'taken' }]);
    const work = store().commit(async (tx) => {
      tx.put(things, thing({ id: 'before' }));
      tx.create(things, thing({ id: 'taken' }));
      tx.put(others, { id: 'after', thingId: 'taken' });
    });
    await expect(work).rejects.toBeInstanceOf(AlreadyExists);
    expect(await idsOf(store(), {})).toEqual(['taken']);
    expect(await store().get(others, 'after')).toBeNull();
  });

  test('of a commit whose work throws nothing is left', async () => {
    const work = store().commit(async (tx) => {
      tx.put(things, thing({ id: 'a' }));
      throw new Error('thought better of it');
    });
    await expect(work).rejects.toThrow('thought better of it');
    expect(await store().get(things, 'a')).toBeNull();
  });

  test('writes are seen by nobody before the work is done', async () => {
    await store().commit(async (tx) => {
      tx.put(things, thing({ id: 'a' }));
      expect(await store().get(things, 'a')).toBeNull();
    });
    expect(await store().get(things, 'a')).not.toBeNull();
  });

  test('a commit that loses does not take its neighbours with it', async () => {
    await fill(store(), [{ id: 'taken' }]);
    const all = ['a', 'taken', 'b'].map((id) => store().commit(async (tx) => tx.create(things, thing({ id }))));
    const outcomes = await Promise.allSettled(all);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await idsOf(store(), {})).toEqual(['a', 'b', 'taken']);
  });

  test.skipIf(!can.reopen)('what was committed is there after the store was closed and opened again', async () => {
    await fill(store(), [{ id: 'a', rank: 5, tags: ['x'] }]);
    const again = await opened().reopen?.();
    expect((await again?.get(things, 'a'))?.rank).toBe(5);
    expect(again && (await idsOf(again, { where: [['tags', 'contains', 'x']] }))).toEqual(['a']);
  });

  test('a closed store waits for what was already handed to it, and can be closed twice', async () => {
    const last = store().commit(async (tx) => tx.put(things, thing({ id: 'a' })));
    await Promise.resolve();
    await Promise.all([last, store().close()]);
    await store().close();
    await expect(store().get(things, 'a')).rejects.toThrow();
  });
}

import { expect, test } from 'vitest';
import type { EngineHandle } from './engine';
import { AlreadyExists, isAlreadyExists } from '../port';
import { fill, idsOf, others, thing, things } from './things';

/** Atomicity, and the effect of each kind of write. */
export function commitsContract({ store, opened, can }: EngineHandle): void {
  test('a commit returns what its work returns', async () => {
    expect(await store().commit(async () => 'done')).toBe('done');
  });

  test('put overwrites, remove deletes, and removing a missing document does nothing', async () => {
    await fill(store(), [{ id: 'a', rank: 1 }]);
    await fill(store(), [{ id: 'a', rank: 2 }]);
    expect((await store().get(things, 'a'))?.rank).toBe(2);
    await store().commit(async (tx) => {
      tx.remove(things, 'a');
      tx.remove(things, 'never was');
    });
    expect(await store().get(things, 'a')).toBeNull();
  });

  test('create fails with AlreadyExists on an existing document, and leaves it unchanged', async () => {
    await fill(store(), [{ id: 'a', rank: 1 }]);
    const lost = await store()
      .commit(async (tx) => tx.create(things, thing({ id: 'a', rank: 2 })))
      .catch((error: unknown) => error);
    expect(lost).toBeInstanceOf(AlreadyExists);
    expect(isAlreadyExists(lost, things)).toBe(true);
    expect(isAlreadyExists(lost, others)).toBe(false);
    expect((await store().get(things, 'a'))?.rank).toBe(1);
  });

  test('an id can be created again after its removal', async () => {
    await fill(store(), [{ id: 'a' }]);
    await store().commit(async (tx) => tx.remove(things, 'a'));
    await store().commit(async (tx) => tx.create(things, thing({ id: 'a', rank: 3 })));
    expect((await store().get(things, 'a'))?.rank).toBe(3);
  });

  test('a commit whose create fails leaves nothing in any collection', async () => {
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

  test('a commit whose work throws leaves nothing', async () => {
    const work = store().commit(async (tx) => {
      tx.put(things, thing({ id: 'a' }));
      throw new Error('thought better of it');
    });
    await expect(work).rejects.toThrow('thought better of it');
    expect(await store().get(things, 'a')).toBeNull();
  });

  test('writes are invisible before the work is done', async () => {
    await store().commit(async (tx) => {
      tx.put(things, thing({ id: 'a' }));
      expect(await store().get(things, 'a')).toBeNull();
    });
    expect(await store().get(things, 'a')).not.toBeNull();
  });

  test('a failing commit does not affect the others of its group', async () => {
    await fill(store(), [{ id: 'taken' }]);
    const all = ['a', 'taken', 'b'].map((id) => store().commit(async (tx) => tx.create(things, thing({ id }))));
    const outcomes = await Promise.allSettled(all);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await idsOf(store(), {})).toEqual(['a', 'b', 'taken']);
  });

  test.skipIf(!can.reopen)('committed documents survive closing and reopening the store', async () => {
    await fill(store(), [{ id: 'a', rank: 5, tags: ['x'] }]);
    const again = await opened().reopen?.();
    expect((await again?.get(things, 'a'))?.rank).toBe(5);
    expect(again && (await idsOf(again, { where: [['tags', 'contains', 'x']] }))).toEqual(['a']);
  });

  test('closing waits for accepted commits, and can be repeated', async () => {
    const last = store().commit(async (tx) => tx.put(things, thing({ id: 'a' })));
    await Promise.resolve();
    await Promise.all([last, store().close()]);
    await store().close();
    await expect(store().get(things, 'a')).rejects.toThrow();
  });
}

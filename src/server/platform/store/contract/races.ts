import { expect, test } from 'vitest';
import type { EngineHandle } from './engine';
import { isAlreadyExists, type Store } from '../port';
import { fill, idsOf, others, thing, things } from './things';

const RUNNERS = 100;

/** An engine that locks what a commit has read makes others wait until it ends, so they must not be awaited inside the work. */
const nextMoment = () => new Promise((done) => setTimeout(done, 100));

/** Concurrency: what a commit read must still be current when it is written, or the work reruns. */
export function racesContract({ store, opened, can }: EngineHandle): void {
  const addOne = (to: Store) =>
    to.commit(async (tx) => {
      const found = await tx.get(things, 'counter');
      await new Promise(setImmediate);
      tx.put(things, thing({ id: 'counter', rank: (found?.rank ?? 0) + 1 }));
    });

  test('a hundred concurrent increments of one number are all applied', async () => {
    await Promise.all(Array.from({ length: RUNNERS }, () => addOne(store())));
    expect((await store().get(things, 'counter'))?.rank).toBe(RUNNERS);
  });

  test.skipIf(!can.second)('so are increments from two processes', async () => {
    const second = await opened().second?.();
    if (!second) throw new Error('no second connection');
    await Promise.all(Array.from({ length: RUNNERS }, (_, i) => addOne(i % 2 === 0 ? store() : second)));
    expect((await second.get(things, 'counter'))?.rank).toBe(RUNNERS);
    await second.close();
  });

  test.skipIf(!can.second)('of increments by two processes each is applied, or reported as retryable and not applied', async () => {
    const second = await opened().second?.();
    if (!second) throw new Error('no second connection');
    const outcomes = await Promise.allSettled(Array.from({ length: 10 }, (_, i) => addOne(i % 2 === 0 ? store() : second)));
    const errorNames = outcomes.flatMap((one) => (one.status === 'rejected' ? [(one.reason as Error).name] : []));
    expect(new Set(errorNames)).toEqual(new Set(errorNames.length > 0 ? ['TooMuchContention'] : []));
    expect(errorNames.length).toBeLessThan(10);
    expect((await second.get(things, 'counter'))?.rank).toBe(10 - errorNames.length);
    await second.close();
  });

  test('of a hundred commits that create one document exactly one succeeds, and every other one is told', async () => {
    const all = Array.from({ length: RUNNERS }, (_, i) =>
      store().commit(async (tx) => {
        tx.create(things, thing({ id: 'slot', rank: i }));
        tx.create(others, { id: `of ${i}`, thingId: 'slot' });
        return i;
      }),
    );
    const outcomes = await Promise.allSettled(all);
    const won = outcomes.filter((one) => one.status === 'fulfilled').map(({ value }) => value);
    const lost = outcomes.filter((one) => one.status === 'rejected').map(({ reason }) => isAlreadyExists(reason, things));
    expect(won).toHaveLength(1);
    expect(lost).toEqual(Array.from({ length: RUNNERS - 1 }, () => true));
    expect((await store().find(others, { limit: 1000 })).map(({ id }) => id)).toEqual([`of ${won[0]}`]);
  });

  test('of two commits that each write what the other read, one sees the other’s write (no write skew)', async () => {
    let meanwhile: Promise<void> | undefined;
    const come = () =>
      store().commit(async (tx) => {
        const o = await tx.get(others, 'o');
        tx.put(things, thing({ id: 'late', town: o === null ? 'came first' : 'came last' }));
      });
    await store().commit(async (tx) => {
      const found = await tx.get(things, 'late');
      meanwhile ??= come();
      await Promise.race([meanwhile, nextMoment()]);
      tx.put(others, { id: 'o', thingId: found === null ? 'saw nobody' : 'saw late' });
    });
    await meanwhile;
    const [late, o] = await Promise.all([store().get(things, 'late'), store().get(others, 'o')]);
    expect([
      ['came first', 'saw late'],
      ['came last', 'saw nobody'],
    ]).toContainEqual([late?.town, o?.thingId]);
  });

  test('lists and counts that were read are validated as well', async () => {
    const joinIfRoom = (id: string) =>
      store().commit(async (tx) => {
        const members = await tx.find(things, { where: [['town', '==', 'Nabha']], limit: 10 });
        const count = await tx.count(things, { where: [['done', '==', false]] });
        await new Promise(setImmediate);
        if (members.length < 3 && count < 3) tx.create(things, thing({ id }));
      });
    await Promise.all(Array.from({ length: 20 }, (_, i) => joinIfRoom(`m${i}`)));
    expect(await idsOf(store(), {})).toHaveLength(3);
  });

  test('read-only work sees one snapshot, never half of another commit', async () => {
    await fill(store(), [
      { id: 'a', rank: 1 },
      { id: 'b', rank: 1 },
    ]);
    let meanwhile: Promise<void> | undefined;
    const ranks = await store().commit(async (tx) => {
      const a = await tx.get(things, 'a');
      meanwhile ??= fill(store(), [
        { id: 'a', rank: 2 },
        { id: 'b', rank: 2 },
      ]);
      await Promise.race([meanwhile, nextMoment()]);
      const b = await tx.get(things, 'b');
      return [a?.rank, b?.rank];
    });
    await meanwhile;
    expect(new Set(ranks).size).toBe(1);
  });

  test('work that is always overtaken gives up with TooMuchContention', async () => {
    const never = store().commit(async (tx) => {
      const found = await tx.get(things, 'a');
      await fill(store(), [{ id: 'a', rank: (found?.rank ?? 0) + 1 }]);
      tx.put(things, thing({ id: 'b' }));
    });
    await expect(never).rejects.toMatchObject({ name: 'TooMuchContention' });
    expect(await store().get(things, 'b')).toBeNull();
  });
}

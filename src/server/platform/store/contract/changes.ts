import { expect, test } from 'vitest';
import type { EngineHandle } from './engine';
import type { Store } from '../port';
import { parcels, things } from './things';

/** Follows what is written as a reader does who keeps versions: what came again unchanged is not new. */
async function follower(store: Store) {
  const versions = new Map<string, string>();
  let { mark } = await store.changes(parcels, null);
  return async (): Promise<string[]> => {
    const found = await store.changes(parcels, mark);
    mark = found.mark;
    const fresh = found.changed.filter(({ doc, version }) => versions.get(doc.id) !== version);
    for (const { doc, version } of fresh) versions.set(doc.id, version);
    return fresh.map(({ doc }) => `${doc.id}${String(doc.weight)}`).sort();
  };
}

/** What is written to a tracked collection is found by everybody who asks after it landed, once. */
export function changesContract({ store, opened, can }: EngineHandle): void {
  const put = (into: Store, id: string, weight: number) => into.commit(async (tx) => tx.put(parcels, { id, weight }));

  test('what is written after a mark is in the next answer as it now is, and new only once', async () => {
    const news = await follower(store());
    expect(await news()).toEqual([]);
    await put(store(), 'a', 1);
    await put(store(), 'b', 1);
    await put(store(), 'a', 2);
    expect(await news()).toEqual(['a2', 'b1']);
    expect(await news()).toEqual([]);
    await put(store(), 'a', 2);
    expect(await news()).toEqual(['a2']);
  });

  test('a commit that has landed is in the next answer, however many land at once', async () => {
    const news = await follower(store());
    const seen = new Set<string>();
    const all = Array.from({ length: 40 }, (_, n) => `p${String(n)}`);
    await Promise.all(
      all.map(async (id) => {
        await put(store(), id, 1);
        for (const one of await news()) seen.add(one);
      }),
    );
    for (const one of await news()) seen.add(one);
    expect(seen).toEqual(new Set(all.map((id) => `${id}1`)));
  });

  test.skipIf(!can.second)('what another process writes is in the next answer', async () => {
    const news = await follower(store());
    const second = await opened().second?.();
    if (second === undefined) throw new Error('no second connection');
    for (let weight = 1; weight <= 5; weight += 1) {
      await put(second, 'a', weight);
      expect(await news()).toEqual([`a${String(weight)}`]);
    }
    await second.close();
  });

  test('the changes of a collection that is not tracked are refused', async () => {
    await expect(store().changes(things, null)).rejects.toThrow('not declared as tracked');
  });
}

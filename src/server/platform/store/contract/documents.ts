import { expect, test } from 'vitest';
import { z } from 'zod';
import { collection } from '../collection';
import type { EngineHandle } from './engine';
import { fill, thing, things } from './things';

/** Round trips: schemas in both directions, and shapes that have changed. */
export function documentsContract({ store }: EngineHandle): void {
  test('a missing document is null, for any text as an id', async () => {
    for (const id of ['nobody', '', '.', '..', 'a/b', '__x__', 'x'.repeat(2000), "'; DROP TABLE c_things; --"]) {
      expect(await store().get(things, id)).toBeNull();
    }
  });

  test('a document is stored as its schema parsed it: defaults filled, transforms applied, unknown fields dropped', async () => {
    const doc = { id: 'a', at: '2026-01-05T15:30:00+05:30', extra: 'gone' };
    await store().commit(async (tx) => tx.put(things, doc as never));
    expect(await store().get(things, 'a')).toEqual({
      id: 'a',
      town: 'Nabha',
      rank: 0,
      done: false,
      tags: [],
      at: '2026-01-05T10:00:00.000Z',
    });
  });

  test('text in every script, quotes and control characters survive unchanged', async () => {
    const note = 'ਬੁਖ਼ਾਰ बुख़ार "quoted" \\ \u0000 \u2028 🩺 %_';
    await fill(store(), [{ id: 'ਅ आ a@b:c', note }]);
    expect((await store().get(things, 'ਅ आ a@b:c'))?.note).toBe(note);
  });

  test('a document that does not fit its schema is not written', async () => {
    const wrong = { ...thing({ id: 'a' }), rank: 'first' };
    await expect(store().commit(async (tx) => tx.put(things, wrong as never))).rejects.toThrow();
    expect(await store().get(things, 'a')).toBeNull();
  });

  test('reading a stored document that does not fit today’s schema is an error', async () => {
    const loose = collection({ name: 'things', schema: z.object({ id: z.string(), rank: z.string() }) });
    await store().commit(async (tx) => tx.put(loose, { id: 'a', rank: 'first' }));
    await expect(store().get(things, 'a')).rejects.toThrow();
  });

  test('documents written by older code are upgraded step by step on read, and stored in today’s shape on write', async () => {
    const first = collection({ name: 'shapes', schema: z.object({ id: z.string(), name: z.string() }) });
    const second = collection({
      name: 'shapes',
      schema: z.object({ id: z.string(), words: z.array(z.string()) }),
      upgrade: [({ name, ...rest }) => ({ ...rest, words: String(name).split(' ') })],
    });
    const third = collection({
      name: 'shapes',
      schema: z.object({ id: z.string(), words: z.array(z.string()), count: z.int() }),
      upgrade: [...second.upgrade, (old) => ({ ...old, count: (old['words'] as string[]).length })],
    });
    await store().commit(async (tx) => tx.put(first, { id: 'a', name: 'Asha Rani' }));
    await store().commit(async (tx) => tx.put(second, { id: 'b', words: ['Ravi'] }));
    expect(await store().get(third, 'a')).toEqual({ id: 'a', words: ['Asha', 'Rani'], count: 2 });
    expect(await store().get(third, 'b')).toEqual({ id: 'b', words: ['Ravi'], count: 1 });
    await store().commit(async (tx) => {
      const a = await tx.get(third, 'a');
      if (a) tx.put(third, { ...a, count: 7 });
    });
    expect(await store().get(third, 'a')).toEqual({ id: 'a', words: ['Asha', 'Rani'], count: 7 });
    await expect(store().get(second, 'a')).rejects.toThrow('shape 2');
  });

  test('ping answers while the store can be read', async () => {
    await expect(store().ping()).resolves.toBeUndefined();
  });
}

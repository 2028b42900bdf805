import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { collection } from '../collection';
import type { EngineHandle } from './engine';
import { COMMIT_WRITES_MAX, DEPTH_MAX, DOCUMENT_BYTES_MAX, FIND_LIMIT_MAX, IN_VALUES_MAX, StoreMisuseError } from '../store-misuse';
import { fill, idsOf, thing, things, type ThingQuery } from './things';

const MANY = Array.from({ length: IN_VALUES_MAX + 1 }, (_, i) => `t${i}`);

const loose = collection({ name: 'things', schema: z.looseObject({ id: z.string() }) });

/** Maps nested to this depth. */
function nested(depth: number): unknown {
  return depth === 0 ? 1 : { a: nested(depth - 1) };
}

/** Every engine refuses what the most limited one cannot do, so that code does not work on one and fail on the other. */
export function refusalsContract({ store }: EngineHandle): void {
  const put = (fields: object) => store().commit(async (tx) => tx.put(loose, { id: 'a', ...fields }));

  describe.each<[string, Partial<ThingQuery>]>([
    ['a field without an index', { where: [['at', '==', 'x']] }],
    [
      'two fields without a common index',
      {
        where: [
          ['rank', '==', 1],
          ['done', '==', true],
        ],
      },
    ],
    [
      'an order without an index',
      {
        orderBy: [
          ['town', 'asc'],
          ['done', 'asc'],
        ],
      },
    ],
    ['an order in the direction nobody declared', { where: [['tags', 'contains', 'x']], orderBy: [['rank', 'asc']] }],
    [
      'ranges on two fields',
      {
        where: [
          ['rank', '>', 1],
          ['town', '>', 'a'],
        ],
      },
    ],
    ['a range that is not ordered by first', { where: [['rank', '>', 1]], orderBy: [['town', 'asc']] }],
    ['more than thirty values in an `in`', { where: [['town', 'in', MANY]] }],
    ['an `in` without values', { where: [['town', 'in', []]] }],
    [
      'two `contains`',
      {
        where: [
          ['tags', 'contains', 'x'],
          ['tags', 'contains', 'y'],
        ],
      },
    ],
    ['a comparison with a list', { where: [['town', '==', ['x']]] }],
    ['a comparison with nothing', { where: [['town', '==', undefined as never]] }],
    ['a range from null', { where: [['rank', '>', null]] }],
    ['a cursor of another query', { where: [['town', '==', 'x']], orderBy: [['rank', 'asc']], after: ['a'] }],
    ['no documents', { limit: 0 }],
    ['more documents than a read may bring', { limit: FIND_LIMIT_MAX + 1 }],
    ['a limit that is no number', { limit: Number.NaN }],
  ])('a query with %s', (_, query) => {
    test('is refused outside a commit, inside one, and when watched', async () => {
      await expect(idsOf(store(), query)).rejects.toThrow(StoreMisuseError);
      await expect(store().commit((tx) => idsOf(tx, query))).rejects.toThrow(StoreMisuseError);
      expect(() => store().watch(things, { limit: 5, ...query }, () => undefined)).toThrow(StoreMisuseError);
    });
  });

  test('a count without an index is refused', async () => {
    await expect(store().count(things, { where: [['at', '==', 'x']] })).rejects.toThrow(StoreMisuseError);
    await expect(store().commit((tx) => tx.count(things, { where: [['at', '==', 'x']] }))).rejects.toThrow(StoreMisuseError);
  });

  test('thirty values in an `in` and a thousand documents per read are accepted', async () => {
    await fill(store(), [{ id: 'a', town: 't3' }]);
    expect(await idsOf(store(), { where: [['town', 'in', MANY.slice(1)]], limit: FIND_LIMIT_MAX })).toEqual(['a']);
  });

  test('any read after a write in one commit is refused', async () => {
    const reads = [
      store().commit(async (tx) => {
        tx.put(things, thing({ id: 'a' }));
        return tx.get(things, 'b');
      }),
      store().commit(async (tx) => {
        tx.remove(things, 'a');
        return tx.find(things, { limit: 1 });
      }),
      store().commit(async (tx) => {
        tx.create(things, thing({ id: 'a' }));
        return tx.count(things, {});
      }),
    ];
    for (const read of reads) await expect(read).rejects.toThrow(StoreMisuseError);
    expect(await store().count(things, {})).toBe(0);
  });

  test('a write the work did not await is refused, not silently lost', async () => {
    let late: unknown;
    await store().commit(async (tx) => {
      setImmediate(() => {
        try {
          tx.put(things, thing({ id: 'late' }));
        } catch (error) {
          late = error;
        }
      });
    });
    await expect.poll(() => late).toBeInstanceOf(StoreMisuseError);
  });

  test('a commit may have five hundred writes; one more is refused as a whole', async () => {
    const ids = Array.from({ length: COMMIT_WRITES_MAX + 1 }, (_, i) => ({ id: `n${i}` }));
    await expect(fill(store(), ids)).rejects.toThrow(StoreMisuseError);
    expect(await store().count(things, {})).toBe(0);
    await fill(store(), ids.slice(1));
    expect(await store().count(things, {})).toBe(COMMIT_WRITES_MAX);
  });

  test('a document over one mebibyte is refused, counted in bytes rather than characters', async () => {
    await expect(fill(store(), [{ id: 'a', note: 'ਅ'.repeat(DOCUMENT_BYTES_MAX / 3) }])).rejects.toThrow(StoreMisuseError);
    await fill(store(), [{ id: 'b', note: 'x'.repeat(DOCUMENT_BYTES_MAX - 200) }]);
    expect(await idsOf(store(), {})).toEqual(['b']);
  });

  test('numbers are counted as eight bytes each', async () => {
    const numbers = Array.from({ length: DOCUMENT_BYTES_MAX / 8 }, () => 1);
    await expect(put({ numbers })).rejects.toThrow(StoreMisuseError);
    await put({ numbers: numbers.slice(200) });
  });

  test('a commit larger than one request may be is refused as a whole', async () => {
    const large = Array.from({ length: 10 }, (_, i) => ({ id: `n${i}`, note: 'x'.repeat(DOCUMENT_BYTES_MAX - 300) }));
    await expect(fill(store(), large)).rejects.toThrow(StoreMisuseError);
    expect(await store().count(things, {})).toBe(0);
    await fill(store(), large.slice(0, 3));
  });

  test.each<[string, object]>([
    ['a list in a list', { a: [[1]] }],
    ['a list in a list, deep inside', { a: [{ b: { c: [[]] } }] }],
    ['a field without a name', { a: { '': 1 } }],
    ['a reserved name', { __a__: 1 }],
    ['maps deeper than twenty', { a: nested(DEPTH_MAX + 1) }],
  ])('%s is refused', async (_, fields) => {
    await expect(put(fields)).rejects.toThrow(StoreMisuseError);
    expect(await store().get(loose, 'a')).toBeNull();
  });

  test('lists of maps that hold lists, names with dots, and maps of the maximum depth survive unchanged', async () => {
    const fields = { a: [{ b: [1, { c: [] }] }], 'd.e': { 'f/g `h`': null }, i: nested(DEPTH_MAX), j: {}, k: 1.5, l: -0.25, m: 2 ** 40 };
    await put(fields);
    expect(await store().get(loose, 'a')).toEqual({ id: 'a', ...fields });
  });

  test.each(['', '.', '..', 'a/b', '__reserved__', 'ਅ'.repeat(501)])('the id %j is refused', async (id) => {
    await expect(fill(store(), [{ id }])).rejects.toThrow(StoreMisuseError);
  });
}

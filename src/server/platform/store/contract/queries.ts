import { expect, test } from 'vitest';
import type { EngineHandle } from './engine';
import { cursorAfter, cursorFrom } from '../cursor';
import { findAll, findPages } from '../find-all';
import type { Order } from '../port';
import { fill, idsOf, things, type ThingQuery } from './things';

const SOME = [
  { id: 'a', town: 'Nabha', rank: 3, done: true, tags: ['red', 'blue'], note: null },
  { id: 'b', town: 'Nabha', rank: 1, tags: ['red'], note: 'x' },
  { id: 'c', town: 'Patiala', rank: 2, done: true, place: { ward: '4' } },
  { id: 'd', town: 'Nabha', rank: 3, note: 'a' },
];

/** The results of each condition, their order, and paging. */
export function queriesContract({ store }: EngineHandle): void {
  const find = (query: Partial<ThingQuery>) => idsOf(store(), query);

  test('each condition finds exactly the matching documents', async () => {
    await fill(store(), SOME);
    expect(await find({})).toEqual(['a', 'b', 'c', 'd']);
    expect(await find({ where: [['town', '==', 'Patiala']] })).toEqual(['c']);
    expect(await find({ where: [['done', '==', true]] })).toEqual(['a', 'c']);
    expect(await find({ where: [['done', '==', false]] })).toEqual(['b', 'd']);
    expect(
      await find({
        where: [
          ['rank', '>', 1],
          ['rank', '<', 3],
        ],
      }),
    ).toEqual(['c']);
    expect(await find({ where: [['rank', '>=', 2]] })).toEqual(['c', 'a', 'd']);
    expect(await find({ where: [['rank', '<=', 2]] })).toEqual(['b', 'c']);
    expect(
      await find({
        where: [
          ['town', '==', 'Nabha'],
          ['rank', '>', 1],
        ],
      }),
    ).toEqual(['a', 'd']);
  });

  test('conditions reach into maps and compare ids, even ids no document can have', async () => {
    await fill(store(), SOME);
    expect(await find({ where: [['place.ward', '==', '4']] })).toEqual(['c']);
    expect(await find({ where: [['id', 'in', ['d', 'a', 'zz', 'a/b', '']]] })).toEqual(['a', 'd']);
    expect(await find({ where: [['id', 'in', ['', '..']]] })).toEqual([]);
    expect(await find({ where: [['id', '==', 'b']] })).toEqual(['b']);
    expect(await store().count(things, { where: [['id', '==', '__x__']] })).toBe(0);
    expect(await find({ orderBy: [['id', 'asc']], after: ['b', 'b'] })).toEqual(['c', 'd']);
  });

  test('a text never equals the number it looks like', async () => {
    await fill(store(), SOME);
    expect(await find({ where: [['place.ward', '==', 4]] })).toEqual([]);
    expect(await find({ where: [['rank', '==', '3']] })).toEqual([]);
  });

  test('null matches an explicit null, not a missing field', async () => {
    await fill(store(), SOME);
    expect(await find({ where: [['note', '==', null]] })).toEqual(['a']);
  });

  test('an order leaves out documents whose field is missing or null', async () => {
    await fill(store(), SOME);
    expect(await find({ orderBy: [['note', 'asc']] })).toEqual(['d', 'b']);
    expect(await find({ orderBy: [['note', 'desc']] })).toEqual(['b', 'd']);
  });

  test('contains searches lists, follows every change of them, and combines with an order', async () => {
    await fill(store(), SOME);
    expect(await find({ where: [['tags', 'contains', 'red']] })).toEqual(['a', 'b']);
    expect(await find({ where: [['tags', 'contains', 're']] })).toEqual([]);
    expect(await find({ where: [['tags', 'contains', 'red']], orderBy: [['rank', 'desc']] })).toEqual(['a', 'b']);
    expect(await store().count(things, { where: [['tags', 'contains', 'blue']] })).toBe(1);
    await fill(store(), [
      { id: 'a', tags: ['green', 'green'] },
      { id: 'c', tags: ['red'] },
    ]);
    await store().commit(async (tx) => tx.remove(things, 'b'));
    expect(await find({ where: [['tags', 'contains', 'red']] })).toEqual(['c']);
    expect(await find({ where: [['tags', 'contains', 'blue']] })).toEqual([]);
    expect(await find({ where: [['tags', 'contains', 'green']] })).toEqual(['a']);
  });

  test('several ranges are one query, with an equality before them and a count, in order and page by page', async () => {
    await fill(store(), [...SOME, { id: 'e', town: 'Nabha', rank: 7 }, { id: 'f', town: 'Nabha', rank: 5 }]);
    const ranges = { where: [['rank', 'within', [1, 1, 3, 5]] as const, ['town', '==', 'Nabha'] as const] };
    expect(await find(ranges)).toEqual(['b', 'a', 'd', 'f']);
    expect(await find({ ...ranges, limit: 2, after: [3, 'a'] })).toEqual(['d', 'f']);
    expect(await store().count(things, ranges)).toBe(4);
    expect(
      await find({
        where: [
          ['rank', 'within', [2, 2]],
          ['town', '==', 'Patiala'],
        ],
      }),
    ).toEqual(['c']);
  });

  test.each([[[]], [[1]], [[2, 1]], [[1, 3, 2, 4]], [Array.from({ length: 62 }, (_, n) => n)]])(
    'ranges as %j are refused',
    async (bounds) => {
      await expect(find({ where: [['rank', 'within', bounds]] })).rejects.toThrow(/range/);
    },
  );

  test('a count equals the number of documents found', async () => {
    await fill(store(), SOME);
    expect(await store().count(things, {})).toBe(4);
    expect(await store().count(things, { where: [['town', '==', 'Nabha']] })).toBe(3);
    expect(await store().count(things, { where: [['town', '==', 'nowhere']] })).toBe(0);
  });

  test('texts are ordered by code points, ties by id in the direction of the order', async () => {
    await fill(store(), [
      { id: 'a', rank: 1 },
      { id: 'B', rank: 1 },
      { id: 'é', rank: 1 },
      { id: 'ਅ', rank: 0 },
    ]);
    expect(await find({ orderBy: [['rank', 'asc']] })).toEqual(['ਅ', 'B', 'a', 'é']);
    expect(await find({ orderBy: [['rank', 'desc']] })).toEqual(['é', 'a', 'B', 'ਅ']);
  });

  test.each<[string, Pick<ThingQuery, 'where' | 'orderBy'>]>([
    ['upwards', { orderBy: [['rank', 'asc']] }],
    ['downwards', { orderBy: [['rank', 'desc']] }],
    ['behind an equality', { where: [['town', '==', 'Nabha']], orderBy: [['rank', 'desc']] }],
    ['within a range', { where: [['rank', '>=', 2]], orderBy: [['rank', 'asc']] }],
    ['with contains', { where: [['tags', 'contains', 'even']], orderBy: [['rank', 'desc']] }],
    [
      'by two fields in two directions',
      {
        where: [['town', '==', 'Nabha']],
        orderBy: [
          ['rank', 'desc'],
          ['note', 'asc'],
        ],
      },
    ],
    ['by id alone', {}],
  ])('pages %s show every document once and in order, through the cursor a client is given', async (_, query) => {
    await fill(
      store(),
      Array.from({ length: 40 }, (__, i) => manyThing(i)),
    );
    const whole = await find(query);
    const seen: string[] = [];
    let cursor: string | undefined;
    for (let page = 0; page < 20; page += 1) {
      const docs = await store().find(things, { ...query, after: cursorFrom(cursor, query), limit: 3 });
      seen.push(...docs.map(({ id }) => id));
      const last = docs.at(-1);
      if (!last) break;
      cursor = cursorAfter(last, query);
    }
    expect(whole.length).toBeGreaterThan(10);
    expect(seen).toEqual(whole);
  });

  test('every document of a query is read once, in order, over as many pages as it needs', async () => {
    await fill(
      store(),
      Array.from({ length: 40 }, (_, i) => manyThing(i)),
    );
    const query = { where: [['rank', '>=', 1]] } as const;
    const whole = await find(query);
    const pages: string[][] = [];
    for await (const page of findPages(store(), things, query, { pageSize: 7 })) pages.push(page.map(({ id }) => id));
    expect(pages.map(({ length }) => length)).toEqual([7, 7, 7, 7, 4]);
    expect(pages.flat()).toEqual(whole);
    expect((await findAll(store(), things, query)).map(({ id }) => id)).toEqual(whole);
  });

  test('a cursor stays valid while documents are added and removed around it', async () => {
    const orderBy: Order<'rank'>[] = [['rank', 'asc']];
    await fill(store(), [
      { id: 'a', rank: 1 },
      { id: 'b', rank: 2 },
      { id: 'c', rank: 3 },
    ]);
    const first = await store().find(things, { orderBy, limit: 2 });
    const cursor = cursorAfter(first[1] ?? { id: '' }, { orderBy });
    await fill(store(), [
      { id: 'before', rank: 0 },
      { id: 'behind', rank: 2 },
    ]);
    await store().commit(async (tx) => tx.remove(things, 'b'));
    expect(await find({ orderBy, after: cursorFrom(cursor, { orderBy }) })).toEqual(['behind', 'c']);
  });
}

function manyThing(i: number) {
  return {
    id: `n${(i * 7) % 40}`,
    town: i % 3 === 0 ? 'Patiala' : 'Nabha',
    rank: i % 5,
    note: `${i % 4}`,
    tags: i % 2 === 0 ? ['even', 'n'] : ['n'],
  };
}

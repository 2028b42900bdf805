import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SORTS_LAST, sortedPage, type Sorted } from './sorted-page';

const key = fc.tuple(fc.constantFrom(0, 1, 2.5, -3, SORTS_LAST), fc.constantFrom(0, -1));
const list = fc
  .uniqueArray(fc.record({ id: fc.string({ minLength: 1, maxLength: 3 }), key }), { selector: ({ id }) => id, maxLength: 40 })
  .map((all): Sorted<string>[] => all.map((one) => ({ ...one, item: one.id })));

function walk(all: readonly Sorted<string>[], limit: number): string[] {
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = sortedPage(all, { limit, cursor });
    seen.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return seen;
}

test('pages of any size show everything once, in the order of one large page, whatever order it came in', () => {
  fc.assert(
    fc.property(list, fc.integer({ min: 1, max: 7 }), (all, limit) => {
      const whole = sortedPage(all, { limit: 1000 }).items;
      expect(whole).toHaveLength(all.length);
      expect(walk([...all].reverse(), limit)).toEqual(whole);
    }),
  );
});

test('goes on at the right place when what was shown last is gone', () => {
  const all = ['a', 'b', 'c', 'd'].map((id) => ({ id, key: [0], item: id }));
  const { nextCursor } = sortedPage(all, { limit: 2 });
  expect(
    sortedPage(
      all.filter(({ id }) => id !== 'b'),
      { limit: 2, cursor: nextCursor ?? '' },
    ).items,
  ).toEqual(['c', 'd']);
});

test.each(['', 'abc', '%%%', 'W10', 'WzFd', 'WyJhIiwibm8iXQ'])('refuses %o as a cursor', (cursor) => {
  expect(() => sortedPage([], { limit: 1, cursor })).toThrow('bad-request');
});

import { expect, test } from 'vitest';
import { listView } from './list-view';

const view = (query: Record<string, string>) =>
  listView({
    path: '/doctors',
    query,
    filters: { council: query['council'], q: query['q'] },
    sorts: ['updatedAt', 'name'],
    usual: { sort: 'updatedAt', order: 'asc' },
  });

test('the usual view has an address without parameters', () => {
  const { sort, order, href, pages } = view({});
  expect({ sort, order, href: href(), ...pages(null) }).toEqual({ sort: 'updatedAt', order: 'asc', href: '/doctors' });
});

test('a column sorts by itself, and the one that sorts turns round; both begin at the first page and keep the filters', () => {
  const { sortBy } = view({ council: 'punjab', cursor: 'abc' });
  expect(sortBy('name')).toEqual({ href: '/doctors?council=punjab&sort=name', order: null });
  expect(sortBy('updatedAt')).toEqual({ href: '/doctors?council=punjab&order=desc', order: 'asc' });
  expect(view({ sort: 'name', order: 'desc' }).sortBy('name')).toEqual({ href: '/doctors?sort=name', order: 'desc' });
});

test('the next page keeps order and filters, and every page but the first leads back to it', () => {
  const { pages } = view({ sort: 'name', council: 'punjab', cursor: 'abc' });
  expect(pages('def')).toEqual({
    nextHref: '/doctors?council=punjab&sort=name&cursor=def',
    firstHref: '/doctors?council=punjab&sort=name',
  });
});

test.each<Record<string, string>>([{ sort: 'phone' }, { order: 'sideways' }, { sort: '', order: '', q: '' }])(
  '%j is the usual view',
  (query) => {
    expect(view(query).href()).toBe('/doctors');
  },
);

import type { Order } from '@/domain/shared/primitives';

/** The link of a column's title, and how the rows are ordered by it now; null when they are not. */
export type ColumnSort = { href: string; order: Order | null };

type Sorting<S extends string> = { sort: S; order: Order };
type Params = Readonly<Record<string, string | undefined>>;
/** `sorts` are the orders that an index serves; `usual` is the one without a word in the address. */
type Asked<S extends string> = { path: string; query: Params; filters?: Params; sorts: readonly S[]; usual: Sorting<S> };

export type ListView<S extends string = string> = Sorting<S> & {
  path: string;
  filters: Params;
  /** Of this view or, with other filters, another: its first page. */
  href: (change?: Params) => string;
  sortBy: (sort: S) => ColumnSort;
  /** The addresses a `Pager` takes. */
  pages: (nextCursor: string | null) => { nextHref: string | undefined; firstHref: string | undefined };
  /** What a form with the filters carries along so that the order stays. */
  kept: Params;
};

/** How a list is shown, read from its address, and the addresses of its other views. What is usual is left out of an address. */
export function listView<S extends string>({ path, query, filters = {}, sorts, usual }: Asked<S>): ListView<S> {
  const usualOrder = (sort: S) => (sort === usual.sort ? usual.order : 'asc');
  const said = (asked: Sorting<S>): Params => ({
    sort: asked.sort === usual.sort ? undefined : asked.sort,
    order: asked.order === usualOrder(asked.sort) ? undefined : asked.order,
  });
  const sort = sorts.find((one) => one === query['sort']) ?? usual.sort;
  const order = query['order'] === 'asc' || query['order'] === 'desc' ? query['order'] : usualOrder(sort);
  const kept = said({ sort, order });
  const href = (change: Params = {}) => addressOf(path, { ...filters, ...kept, ...change });
  return {
    sort,
    order,
    path,
    filters,
    href,
    kept,
    sortBy(one) {
      if (one !== sort) return { href: href(said({ sort: one, order: usualOrder(one) })), order: null };
      return { href: href(said({ sort: one, order: order === 'asc' ? 'desc' : 'asc' })), order };
    },
    pages: (nextCursor) => ({
      nextHref: nextCursor === null ? undefined : href({ cursor: nextCursor }),
      firstHref: query['cursor'] === undefined ? undefined : href(),
    }),
  };
}

/** A path with the parameters that say something. */
export function addressOf(path: string, params: Params): string {
  const said = Object.entries(params).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '');
  return said.length === 0 ? path : `${path}?${new URLSearchParams(said).toString()}`;
}

import { headers } from 'next/headers';

/** The header in which the proxy hands on the requested address, which Next does not tell layouts. */
export const ADDRESS_HEADER = 'x-page-address';

/** The page's own path and query, `/en/doctors` and `?q=fever`; `/` and nothing where the proxy did not run. */
export async function pageAddress(): Promise<{ path: string; query: string }> {
  const { pathname, search } = new URL((await headers()).get(ADDRESS_HEADER) ?? '/', 'http://page');
  return { path: pathname, query: search };
}

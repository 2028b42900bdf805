import { DoctorQuery } from '@/domain/people/api';

export type SearchParams = Record<string, string | string[] | undefined>;
/**
 * The valid parameters of a search URL; empty and invalid ones are dropped, so that an old or mistyped link still finds
 * doctors.
 */
export type Search = Partial<Record<(typeof FIELDS)[number], string>>;

const FIELDS = ['q', 'specialty', 'language', 'maxFee', 'near', 'sort', 'cursor'] as const;
const PAGE_DOCTORS = 10;

export function readSearch(asked: SearchParams): Search {
  const kept = FIELDS.flatMap((field) => {
    const text = asked[field];
    if (typeof text !== 'string' || text.trim() === '') return [];
    return DoctorQuery.shape[field].safeParse(text).success ? [[field, text.trim()] as const] : [];
  });
  const search: Search = Object.fromEntries(kept);
  if (search.sort === 'distance' && search.near === undefined) delete search.sort;
  return search;
}

/** The query of a search. By default, doctors with the earliest free slot come first. */
export function queryOf(search: Search): DoctorQuery {
  return DoctorQuery.parse({ ...search, sort: search.sort ?? usualSort(search), limit: PAGE_DOCTORS });
}

function usualSort({ q, near }: Search): DoctorQuery['sort'] {
  if (near !== undefined) return 'distance';
  return q === undefined ? 'next-slot' : 'relevance';
}

/** The URL of a search with changed parameters; it starts at the first page. */
export function searchHref(search: Search, change: { [F in keyof Search]: string | undefined }): string {
  const next = { ...search, cursor: undefined, ...change };
  const query = new URLSearchParams(Object.entries(next).flatMap(([field, text]) => (text === undefined ? [] : [[field, text]])));
  return query.size === 0 ? '/doctors' : `/doctors?${query}`;
}

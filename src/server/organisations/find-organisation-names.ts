import type { Organisation } from '@/domain/organisations/schema';
import type { Reader } from '@/server/platform/store/port';
import { organisations } from './collections';

/** The names of organisations by id; unknown ids are left out. */
export async function findOrganisationNames(reader: Reader, orgIds: readonly string[]): Promise<Map<string, string>> {
  const found = await Promise.all([...new Set(orgIds)].map((id) => reader.get(organisations, id)));
  return new Map(found.filter((organisation) => organisation !== null).map(({ id, name }) => [id, name]));
}

/** One organisation, or null. The caller must already have the right to see it. */
export function findOrganisation(reader: Reader, id: string): Promise<Organisation | null> {
  return reader.get(organisations, id);
}

import { ownOrganisationId, type Organisation } from '@/domain/organisations/schema';
import type { Reader } from '@/server/platform/store/port';
import { organisations } from './collections';

/** The one-person organisation of a lone doctor or a pharmacy, or null before it exists. */
export function findOwnOrganisation(reader: Reader, userId: string): Promise<Organisation | null> {
  return reader.get(organisations, ownOrganisationId(userId));
}

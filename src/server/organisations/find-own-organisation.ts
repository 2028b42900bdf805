import { ownOrganisationId, type Organisation } from '@/domain/organisations/schema';
import type { Reader } from '@/server/platform/store/port';
import { organisations } from './collections';

/** The organisation a lone doctor or a pharmacy is by themselves, or null while there is none. */
export function findOwnOrganisation(reader: Reader, userId: string): Promise<Organisation | null> {
  return reader.get(organisations, ownOrganisationId(userId));
}

import type { Organisation } from '@/domain/organisations/schema';
import type { Tx } from '@/server/platform/store/port';
import { organisations } from './collections';
import { createSoloOrganisation, type Owner } from './create-solo-organisation';

/**
 * Creates the owner's one-person organisation, or updates it from the owner's profile, inside the caller's commit. Writes only.
 */
export function saveOwnOrganisation(tx: Tx, former: Organisation | null, owner: Owner): Organisation {
  if (former === null) return createSoloOrganisation(tx, owner);
  const { name, address, position } = owner;
  const organisation = { ...former, name, address, position, version: former.version + 1 };
  tx.put(organisations, organisation);
  return organisation;
}

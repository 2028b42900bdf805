import type { Organisation } from '@/domain/organisations/schema';
import type { Tx } from '@/server/platform/store/port';
import { organisations } from './collections';
import { createSoloOrganisation, type Owner } from './create-solo-organisation';

/** Makes the organisation its owner is, or lets it follow what the owner's profile now says, inside the caller's commit. Writes only. */
export function saveOwnOrganisation(tx: Tx, former: Organisation | null, owner: Owner): Organisation {
  if (former === null) return createSoloOrganisation(tx, owner);
  const { name, address, position } = owner;
  const organisation = { ...former, name, address, position, version: former.version + 1 };
  tx.put(organisations, organisation);
  return organisation;
}

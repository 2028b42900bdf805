import type { Organisation } from '@/domain/organisations/schema';
import type { Tx } from '@/server/platform/store/port';
import { organisations } from './collections';
import { createSoloOrganisation, type Owner } from './create-solo-organisation';

/**
 * Creates the owner's one-person organisation, or updates it from the owner's profile, inside the caller's commit. Writes only.
 */
export function saveOwnOrganisation(tx: Tx, existing: Organisation | null, owner: Owner): Organisation {
  if (existing === null) return createSoloOrganisation(tx, owner);
  const { name, address, position } = owner;
  return changeOrganisation(tx, existing, { name, address, position });
}

/** Changes what an organisation says of itself inside the caller's commit. Writes only. */
export function changeOrganisation(
  tx: Tx,
  existing: Organisation,
  facts: Pick<Organisation, 'name' | 'address' | 'position'>,
): Organisation {
  const organisation = { ...existing, ...facts, version: existing.version + 1 };
  tx.put(organisations, organisation);
  return organisation;
}

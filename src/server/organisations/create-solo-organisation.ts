import { ownOrganisationId, type Organisation } from '@/domain/organisations/schema';
import type { Tx } from '@/server/platform/store/port';
import { organisations } from './collections';
import { joinOrganisation } from './join-organisation';

export type Owner = Pick<Organisation, 'name' | 'address' | 'position'> & { userId: string; role: 'doctor' | 'pharmacy'; at: string };

/**
 * Creates the organisation of a lone doctor or a pharmacy, with its owner as the member, inside the commit that writes their
 * first profile. Writes only. The commit fails with `AlreadyExists` when it exists.
 */
export function createSoloOrganisation(tx: Tx, { userId, role, at, ...facts }: Owner): Organisation {
  const kind = role === 'doctor' ? 'solo' : 'pharmacy';
  const organisation: Organisation = { id: ownOrganisationId(userId), kind, ...facts, createdAt: at, version: 1 };
  tx.create(organisations, organisation);
  joinOrganisation(tx, { orgId: organisation.id, userId, role, at });
  return organisation;
}

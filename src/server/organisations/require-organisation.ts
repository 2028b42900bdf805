import { type Relationships } from '@/domain/shared/relationships';
import { isAllowed } from '@/domain/permissions';
import type { Organisation } from '@/domain/organisations/schema';
import { problem } from '@/domain/shared/problem';
import { caller, type ReadCtx } from '@/server/platform/ctx';
import type { Reader } from '@/server/platform/store/port';
import { organisations } from './collections';
import { loadRelationships } from './load-relationships';

/**
 * An organisation the caller may see, with the caller's relation to it. Throws `not-found` for others as for one that does not
 * exist.
 */
export async function requireVisibleOrganisation(
  ctx: ReadCtx,
  reader: Reader,
  orgId: string,
): Promise<{ organisation: Organisation; relationships: Relationships }> {
  const relationships = await loadRelationships(ctx, reader);
  const organisation = await reader.get(organisations, orgId);
  if (organisation === null || !isAllowed('organisation.see', caller(ctx), { orgId }, relationships)) throw problem('not-found');
  return { organisation, relationships };
}

/**
 * An organisation whose members the caller may manage. Throws as {@link requireVisibleOrganisation}, and `not-allowed` for its
 * other members.
 */
export async function requireManagedOrganisation(ctx: ReadCtx, reader: Reader, orgId: string): Promise<Organisation> {
  const { organisation, relationships } = await requireVisibleOrganisation(ctx, reader, orgId);
  if (!isAllowed('organisation.manage', caller(ctx), { orgId }, relationships)) throw problem('not-allowed');
  return organisation;
}

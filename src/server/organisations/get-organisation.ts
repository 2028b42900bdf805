import type { MyOrganisation } from '@/domain/organisations/api';
import { caller, type ReadCtx } from '@/server/platform/ctx';
import { requireVisibleOrganisation } from './require-organisation';

/** One organisation, for its members and the platform's admin. Throws `not-found` for everybody else. */
export async function getOrganisation(ctx: ReadCtx, orgId: string): Promise<MyOrganisation> {
  const { organisation, relationships } = await requireVisibleOrganisation(ctx, ctx.read, orgId);
  const ownMembership = relationships.memberships.find(
    (membership) => membership.orgId === orgId && membership.userId === caller(ctx).userId,
  );
  return { ...organisation, myRole: ownMembership?.role ?? null };
}

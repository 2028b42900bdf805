import type { MyInvitation } from '@/domain/organisations/api';
import { caller, type ReadCtx } from '@/server/platform/ctx';
import { findOrganisationNames } from './find-organisation-names';
import { findInvitations } from './invitations';

/** The invitations the caller can accept, oldest first. */
export async function listMyInvitations(ctx: ReadCtx): Promise<{ items: MyInvitation[] }> {
  const found = await findInvitations(ctx.read, { userId: caller(ctx).userId }, ctx.now());
  const names = await findOrganisationNames(
    ctx.read,
    found.map(({ orgId }) => orgId),
  );
  return { items: found.map((invitation) => ({ ...invitation, name: names.get(invitation.orgId) ?? '' })) };
}

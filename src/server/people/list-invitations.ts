import type { OpenInvitation } from '@/domain/organisations/api';
import { findInvitations } from '@/server/organisations/invitations';
import { requireManagedOrganisation } from '@/server/organisations/require-organisation';
import type { ReadCtx } from '@/server/platform/ctx';
import { findNames } from './find-names';

/** An organisation's open invitations. Throws as {@link requireManagedOrganisation}. */
export async function listInvitations(ctx: ReadCtx, orgId: string): Promise<{ items: OpenInvitation[] }> {
  await requireManagedOrganisation(ctx, ctx.read, orgId);
  const found = await findInvitations(ctx.read, { orgId }, ctx.now());
  const names = await findNames(
    ctx.read,
    found.map(({ userId }) => userId),
  );
  return { items: found.map((invitation) => ({ ...invitation, name: names.get(invitation.userId) ?? '' })) };
}

import { mayEndLink } from '@/domain/family/schema';
import { isAllowed, requireAllowed } from '@/domain/permissions';
import { problem } from '@/domain/shared/problem';
import { loadRelationships } from '@/server/organisations/load-relationships';
import { findNames } from '@/server/people/find-names';
import { caller, type Ctx } from '@/server/platform/ctx';
import { careLinks } from './collections';
import { findLinksTo } from './find-links';
import { toFamilyLink } from './list-family';
import { notifyOfLink } from './notify-of-link';

/**
 * Ends a link; ended twice it stays as it was. Throws `not-found` for people it does not concern, `not-allowed` for the
 * guardianship of somebody else, and `last-guardian` for the only one of a child.
 */
export async function revokeLink(ctx: Ctx, id: string): Promise<void> {
  const { userId } = caller(ctx);
  const found = await ctx.read.get(careLinks, id);
  if (found === null) throw problem('not-found');
  const { patientId, caregiverId } = found;
  const relationships = await loadRelationships(ctx);
  requireAllowed('care-link.revoke', caller(ctx), { patientId, ownerId: caregiverId }, relationships);
  const isGuardian = isAllowed('care-link.invite', caller(ctx), { patientId }, relationships);
  await ctx.commit('care_link.revoke', { type: 'care_link', id, patientId }, async (tx) => {
    const link = await tx.get(careLinks, id);
    if (link === null) throw problem('not-found');
    if (link.revokedAt !== undefined) return;
    const others = (await findLinksTo(tx, patientId)).filter(
      (one) => one.kind === 'guardian' && one.revokedAt === undefined && one.caregiverId !== caregiverId,
    );
    const verdict = mayEndLink(link, { callerId: userId, isGuardian, otherGuardians: others.length });
    if (verdict !== 'ok') throw problem(verdict);
    const names = await findNames(tx, [patientId, caregiverId]);
    const ended = { ...link, revokedAt: ctx.now(), revokedBy: userId };
    tx.put(careLinks, ended);
    notifyOfLink(tx, ctx, 'caregiver-revoked', toFamilyLink(ended, names, ctx.now(), null));
  });
}

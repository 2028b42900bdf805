import { requireAllowed } from '@/domain/permissions';
import { problem } from '@/domain/shared/problem';
import { loadRelationships } from '@/server/organisations/load-relationships';
import { caller, type Ctx } from '@/server/platform/ctx';
import { careInvitations } from './collections';

/** Withdraws an open invitation of the caller or of the caller's child. Throws `not-found`. */
export async function withdrawInvitation(ctx: Ctx, id: string): Promise<void> {
  const relationships = await loadRelationships(ctx);
  const about = (patientId: string) => ({ type: 'care_link', id, patientId });
  const patientId = (await ctx.read.get(careInvitations, id))?.patientId;
  if (patientId === undefined) throw problem('not-found');
  requireAllowed('care-link.invite', caller(ctx), { patientId }, relationships);
  await ctx.commit('care_link.withdraw_invitation', about(patientId), async (tx) => {
    if ((await tx.get(careInvitations, id)) === null) throw problem('not-found');
    tx.remove(careInvitations, id);
  });
}

import type { NewCareInvitation } from '@/domain/family/invitation';
import { isDependant } from '@/domain/family/dependant';
import { claimPath, CODE_DIGITS, CODE_SECONDS } from '@/domain/family/invitation-code';
import { linkState, type CareInvitation } from '@/domain/family/schema';
import { isAllowed, requireAllowed } from '@/domain/permissions';
import { addSeconds } from '@/domain/shared/instant';
import { problem } from '@/domain/shared/problem';
import { CARE_SCOPES } from '@/domain/shared/relationships';
import { requireActiveAdmin } from '@/server/accounts/require-active-admin';
import { notify } from '@/server/notifications/notify';
import { loadRelationships } from '@/server/organisations/load-relationships';
import { caller, type Ctx } from '@/server/platform/ctx';
import { accounts } from '@/server/platform/identity/collections';
import type { Tx } from '@/server/platform/store/port';
import { careInvitations } from './collections';
import { findLinksTo } from './find-links';
import { findReplaced } from './invite-caregiver';
import { toOpenInvitation } from './list-family';

/**
 * Makes the code by which a child of the caller takes over their own record. A parent may do so after the eighteenth birthday too,
 * when nothing else is left to them: otherwise the record would be nobody's. Throws `not-found` for anybody but a parent, and
 * `wrong-state` for somebody who has an account of their own.
 */
export async function handOver(ctx: Ctx, patientId: string, origin: string): Promise<NewCareInvitation> {
  const relationships = await loadRelationships(ctx);
  const wasParent = relationships.links.some(
    (link) => link.patientId === patientId && link.kind === 'guardian' && link.revokedAt === undefined,
  );
  if (!wasParent && !isAllowed('care-link.invite', caller(ctx), { patientId }, relationships)) throw problem('not-found');
  return makeCode(ctx, { patientId, origin, check: () => Promise.resolve() });
}

/**
 * The same by an admin, for a person whose identity was checked where no parent can: none is left, or the eighteenth birthday is
 * past. Throws `not-found` for whoever is no patient, and `wrong-state` as above.
 */
export async function handOverByAdmin(ctx: Ctx, patientId: string, origin: string): Promise<NewCareInvitation> {
  requireAllowed('users.manage', caller(ctx), {});
  return makeCode(ctx, { patientId, origin, check: (tx) => requireActiveAdmin(ctx, tx) });
}

type Making = { patientId: string; origin: string; check: (tx: Tx) => Promise<void> };

async function makeCode(ctx: Ctx, { patientId, origin, check }: Making): Promise<NewCareInvitation> {
  const { userId } = caller(ctx);
  const now = ctx.now();
  const code = ctx.ports.shortCodes.make(CODE_DIGITS);
  const invitation: CareInvitation = {
    id: ctx.newId('inv'),
    codeHash: ctx.ports.shortCodes.hash(code),
    patientId,
    invitedBy: userId,
    kind: 'account',
    scopes: [...CARE_SCOPES],
    createdAt: now,
    validUntil: addSeconds(now, CODE_SECONDS),
  };
  return ctx.commit('dependant.hand_over', { type: 'care_link', id: invitation.id, patientId }, async (tx) => {
    await check(tx);
    const account = await tx.get(accounts, patientId);
    if (account?.role !== 'patient') throw problem('not-found');
    if (!isDependant(account) || account.status !== 'active') throw problem('wrong-state');
    const replaced = await findReplaced(tx, patientId, now);
    const parents = (await findLinksTo(tx, patientId)).filter((link) => link.kind === 'guardian' && linkState(link, now) === 'active');
    for (const { id } of replaced) tx.remove(careInvitations, id);
    tx.create(careInvitations, invitation);
    notify(tx, ctx, {
      kind: 'caregiver-handover-code',
      cause: invitation.id,
      recipients: parents.map(({ caregiverId }) => caregiverId).filter((id) => id !== userId),
      data: { patientId, patientName: account.name },
    });
    return { ...toOpenInvitation(invitation, account.name), code, qr: `${origin}${claimPath(code)}` };
  });
}

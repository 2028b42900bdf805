import type { FamilyLink } from '@/domain/family/api';
import { isLinkActive, type CareInvitation, type CareLink } from '@/domain/family/schema';
import { isProblem, problem } from '@/domain/shared/problem';
import { findNames } from '@/server/people/find-names';
import { caller, type Ctx } from '@/server/platform/ctx';
import type { Tx } from '@/server/platform/store/port';
import { careInvitations, careLinks } from './collections';
import { findLinksTo } from './find-links';
import { toFamilyLink } from './list-family';
import { notifyOfLink } from './notify-of-link';

/**
 * Accepts an invitation by its code, which works once; it replaces a link the caller has to the same patient. Wrong codes are
 * counted in the store like wrong passwords. Throws `not-found` for a code that was never made, has been used or is too old,
 * `bad-request` for the caller's own, and `too-many-requests` after wrong ones.
 */
export async function acceptInvitation(ctx: Ctx, code: string, from: { address: string }): Promise<FamilyLink> {
  const { failedAttempts } = ctx.ports;
  const counted = failedAttempts.countersOf(`family-code ${caller(ctx).userId}`, { ...from, deviceId: null });
  return failedAttempts.runSerially(counted, async () => {
    await failedAttempts.requireNoWait(counted);
    try {
      return await acceptOnce(ctx, code);
    } catch (error) {
      if (isProblem(error) && error.code === 'not-found') await failedAttempts.recordFailure(counted);
      throw error;
    }
  });
}

async function acceptOnce(ctx: Ctx, code: string): Promise<FamilyLink> {
  const { userId } = caller(ctx);
  const id = ctx.newId('lnk');
  const codeHash = ctx.ports.shortCodes.hash(code);
  return ctx.commit(
    'care_link.accept',
    ({ patientId }) => ({ type: 'care_link', id, patientId }),
    async (tx) => {
      const now = ctx.now();
      const invitation = await requireOpen(tx, codeHash, now);
      const { patientId, kind, scopes, expiresAt } = invitation;
      if (patientId === userId) throw problem('bad-request', { errors: [{ at: 'code', code: 'own-code' }] });
      const replaced = (await findLinksTo(tx, patientId)).filter((one) => one.caregiverId === userId && isLinkActive(one, now));
      // A parent stays one: an ordinary invitation takes nothing from them.
      if (replaced.some((one) => one.kind === 'guardian')) throw problem('already-member');
      const names = await findNames(tx, [patientId, userId]);
      const link: CareLink = {
        id,
        patientId,
        caregiverId: userId,
        kind,
        scopes,
        ...(expiresAt !== undefined && { expiresAt }),
        createdAt: now,
      };
      for (const one of replaced) tx.put(careLinks, { ...one, revokedAt: now, revokedBy: userId });
      tx.remove(careInvitations, invitation.id);
      tx.create(careLinks, link);
      const shown = toFamilyLink(link, names, now, null);
      notifyOfLink(tx, ctx, 'caregiver-accepted', shown);
      return shown;
    },
  );
}

type LinkInvitation = CareInvitation & { kind: CareLink['kind'] };

async function requireOpen(tx: Tx, codeHash: string, now: string): Promise<LinkInvitation> {
  const [found] = await tx.find(careInvitations, { where: [['codeHash', '==', codeHash]], limit: 1 });
  const isOver = found === undefined || found.validUntil <= now || (found.expiresAt !== undefined && found.expiresAt <= now);
  if (isOver || found.kind === 'account') throw problem('not-found', { errors: [{ at: 'code', code: 'unknown-code' }] });
  return { ...found, kind: found.kind };
}

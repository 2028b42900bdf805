import type { InviteBody } from '@/domain/family/api';
import type { NewCareInvitation } from '@/domain/family/invitation';
import { acceptPath, CODE_DIGITS, CODE_SECONDS, OPEN_INVITATIONS_MAX } from '@/domain/family/invitation-code';
import type { CareInvitation } from '@/domain/family/schema';
import { requireAllowed } from '@/domain/permissions';
import { CLINIC_TIME_ZONE } from '@/domain/shared/clock-text';
import { addSeconds } from '@/domain/shared/instant';
import { problem } from '@/domain/shared/problem';
import { CARE_SCOPES } from '@/domain/shared/relationships';
import { dayBounds } from '@/domain/shared/time';
import { loadRelationships } from '@/server/organisations/load-relationships';
import { notify } from '@/server/notifications/notify';
import { findNames } from '@/server/people/find-names';
import { caller, type Ctx } from '@/server/platform/ctx';
import type { Tx } from '@/server/platform/store/port';
import { careInvitations } from './collections';
import { toOpenInvitation } from './list-family';

/**
 * Makes an invitation to help the caller, or a child of the caller. `origin` is the address of the service, for the QR code.
 * Throws `not-found` for a patient who is not the caller's child, and `bad-request` for an end that has passed.
 */
export async function inviteCaregiver(ctx: Ctx, body: InviteBody, origin: string): Promise<NewCareInvitation> {
  const { userId } = caller(ctx);
  const { patientId = userId, kind } = body;
  const relationships = await loadRelationships(ctx);
  requireAllowed('care-link.invite', caller(ctx), { patientId }, relationships);
  // Whoever signs in needs no guardian: one is for a child of the caller alone.
  const own = relationships.links.find((link) => link.patientId === patientId && link.kind === 'guardian');
  if (kind === 'guardian' && own === undefined) throw problem('bad-request', { errors: [{ at: 'kind', code: 'not-one-of' }] });
  const now = ctx.now();
  const end = kind === 'guardian' ? own?.expiresAt : endOf(body, now);
  const code = ctx.ports.shortCodes.make(CODE_DIGITS);
  const invitation: CareInvitation = {
    id: ctx.newId('inv'),
    codeHash: ctx.ports.shortCodes.hash(code),
    patientId,
    invitedBy: userId,
    kind,
    scopes: kind === 'guardian' ? [...CARE_SCOPES] : body.scopes,
    ...(end !== undefined && { expiresAt: end }),
    createdAt: now,
    validUntil: addSeconds(now, CODE_SECONDS),
  };
  const patientName = (await findNames(ctx.read, [patientId])).get(patientId) ?? '';
  return ctx.commit('care_link.invite', { type: 'care_link', id: invitation.id, patientId }, async (tx) => {
    const replaced = await findReplaced(tx, patientId, now);
    for (const { id } of replaced) tx.remove(careInvitations, id);
    tx.create(careInvitations, invitation);
    notify(tx, ctx, {
      kind: 'caregiver-invited',
      cause: invitation.id,
      recipients: [patientId],
      data: { patientId, patientName },
    });
    return { ...toOpenInvitation(invitation, patientName), code, qr: `${origin}${acceptPath(code)}` };
  });
}

/** The patient's invitations that are too old, and the oldest where there would be too many. */
export async function findReplaced(tx: Tx, patientId: string, now: string): Promise<CareInvitation[]> {
  const found = await tx.find(careInvitations, { where: [['patientId', '==', patientId]], orderBy: [['createdAt', 'asc']], limit: 50 });
  const open = found.filter(({ validUntil }) => validUntil > now);
  const tooMany = open.slice(0, Math.max(0, open.length + 1 - OPEN_INVITATIONS_MAX));
  return [...found.filter(({ validUntil }) => validUntil <= now), ...tooMany];
}

function endOf({ expiresAt, expiresOn }: InviteBody, now: string): string | undefined {
  const end = expiresAt ?? (expiresOn && dayBounds(expiresOn, CLINIC_TIME_ZONE).until);
  const at = expiresAt === undefined ? 'expiresOn' : 'expiresAt';
  if (end !== undefined && end <= now) throw problem('bad-request', { errors: [{ at, code: 'in-past' }] });
  return end;
}

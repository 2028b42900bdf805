import { maySeeRoom, type Consultation } from '@/domain/consultations/schema';
import type { JoinReply } from '@/domain/consultations/view';
import { afterJoin, mediaOf } from '@/domain/consultations/steps';
import { problem } from '@/domain/shared/problem';
import { caller, type Ctx } from '@/server/platform/ctx';
import { appendCallEvent, findLastCallEvent } from './append-call-event';
import { consultations } from './collections';
import { changeConsultation, seatIdOf, seatOf } from './require-consultation';

/**
 * Joins the call and returns how to connect. A repeated call after a dropped connection answers anew, without another
 * admission. Throws `not-found` for people without a relation to it, and `wrong-state` for a patient not yet admitted, for
 * everybody once it has ended, and for consultations in the clinic.
 */
export async function joinCall(ctx: Ctx, id: string): Promise<JoinReply> {
  return changeConsultation(ctx, 'consultation.join', { id, may: 'consultation.take-part', relationships: 'load' }, async (tx, before) => {
    const role = seatOf(before, ctx);
    if (before.mode === 'in_person' || !maySeeRoom(before, role)) throw problem('wrong-state');
    const lastEvent = await findLastCallEvent(tx, id);
    const after = afterJoin(before, role, ctx.now());
    const way = await grantAccess(ctx, before);
    tx.put(consultations, after);
    const [medium] = mediaOf(before.mode);
    const isNew = before.participants[role].joinedAt === undefined;
    if (isNew && medium) appendCallEvent(tx, ctx, lastEvent, before, { kind: 'joined', medium });
    return way;
  });
}

/** A grant is signed, not stored, so it may be made each time the commit runs. */
async function grantAccess(ctx: Ctx, call: Consultation): Promise<JoinReply> {
  const { mode, room, patientId, doctorId } = call;
  const selfId = seatIdOf(call, ctx);
  const otherIds = [patientId, doctorId].filter((id) => id !== selfId);
  if (mode === 'text') return { provider: 'none', selfId, peers: otherIds };
  const moderator = selfId === doctorId ? 'yes' : 'no';
  return ctx.ports.video.grant({ room, person: { id: selfId, name: caller(ctx).name }, otherIds, moderator, now: ctx.now() });
}

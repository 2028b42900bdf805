import type { ConsultationView } from '@/domain/consultations/view';
import { afterLeave } from '@/domain/consultations/steps';
import { loadForUpdate } from '@/server/appointments/load-for-update';
import type { Ctx } from '@/server/platform/ctx';
import { appendCallEvent, findLastCallEvent } from './append-call-event';
import { consultations } from './collections';
import { changeConsultation, seatOf } from './require-consultation';
import { toConsultationView } from './to-consultation-view';
import { trackWaiting } from './track-waiting';

/**
 * Leaves the waiting room, which returns the appointment to `booked`, or the call, which only changes who is in it. Idempotent.
 * Throws `not-found` for people without a relation to it, and `wrong-state` once it has ended.
 */
export async function leaveConsultation(ctx: Ctx, id: string): Promise<ConsultationView> {
  const access = { id, may: 'consultation.attend', relationships: 'load' } as const;
  return changeConsultation(ctx, 'consultation.leave', access, async (tx, before) => {
    const role = seatOf(before, ctx);
    const after = afterLeave(before, role, ctx.now());
    if (after === before) return toConsultationView(tx, ctx, before);
    const isWaitingPatient = before.state === 'waiting' && role === 'patient';
    const appointment = isWaitingPatient ? await loadForUpdate(tx, ctx, before.appointmentId) : null;
    const lastEvent = await findLastCallEvent(tx, id);
    const view = await toConsultationView(tx, ctx, after);
    appointment?.transition('leave');
    tx.put(consultations, after);
    if (isWaitingPatient) trackWaiting(tx, after);
    if (before.participants[role].joinedAt !== undefined) appendCallEvent(tx, ctx, lastEvent, before, { kind: 'left' });
    return view;
  });
}

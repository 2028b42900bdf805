import type { ConsultationView } from '@/domain/consultations/view';
import { afterLeave } from '@/domain/consultations/steps';
import { appointmentInCommit } from '@/server/appointments/load-for-update';
import { tiesOf } from '@/server/organisations/load-relationships';
import type { Ctx } from '@/server/platform/ctx';
import { consultations } from './collections';
import { changeConsultation, seatOf } from './require-consultation';
import { logInto, tallyIn } from './counters';
import { viewOf } from './to-consultation-view';

/**
 * Leaves the waiting room, which makes the appointment merely booked again, or the call, which changes nothing but who is in
 * it. Sent twice it is left once. Throws `not-found` for strangers, and `wrong-state` once it has ended.
 */
export async function leaveConsultation(ctx: Ctx, id: string): Promise<ConsultationView> {
  const wish = { id, may: ['consultation.take-part', 'appointment.check-in'], ties: await tiesOf(ctx) } as const;
  return changeConsultation(ctx, 'consultation.leave', wish, async (tx, before) => {
    const seat = seatOf(before, ctx);
    const after = afterLeave(before, seat, ctx.now());
    if (after === before) return viewOf(tx, ctx, before);
    const isWaitingPatient = before.state === 'waiting' && seat === 'patient';
    const waiting = isWaitingPatient ? await appointmentInCommit(tx, ctx, before.appointmentId) : null;
    const tally = await tallyIn(tx, id);
    const view = await viewOf(tx, ctx, after);
    waiting?.apply('leave');
    tx.put(consultations, after);
    if (before.participants[seat].joinedAt !== undefined) logInto(tx, ctx, tally, before, { kind: 'left' });
    return view;
  });
}

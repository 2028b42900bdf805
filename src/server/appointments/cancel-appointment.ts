import type { AppointmentView } from '@/domain/appointments/api';
import { moved } from '@/domain/consultations/steps';
import { cancelInCommit } from './prepare-cancellation';
import { aboutAppointment } from './with-names';
import { tiesOf } from '@/server/organisations/load-relationships';
import type { Ctx } from '@/server/platform/ctx';
import { consultations } from '@/server/consultations/collections';

/**
 * Cancels an appointment, and empties the waiting room of who waits for it: the two never disagree. Throws as
 * `cancelInCommit`.
 */
export async function cancelAppointment(ctx: Ctx, id: string, wanted: { reason: string; version: number }): Promise<AppointmentView> {
  const ties = await tiesOf(ctx);
  return ctx.commit('appointment.cancel', aboutAppointment, async (tx) => {
    const { appointment, write } = await cancelInCommit(tx, ctx, ties, id, wanted);
    const { consultationId } = appointment;
    const waiting = consultationId === undefined ? null : await tx.get(consultations, consultationId);
    const cancelled = write();
    // Who left and moved the appointment has no place any more that could be emptied.
    if (waiting?.state === 'waiting') tx.put(consultations, moved(waiting, 'abandon', ctx.now()));
    return cancelled;
  });
}

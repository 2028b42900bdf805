import type { AppointmentView } from '@/domain/appointments/api';
import { mayCancel } from '@/domain/appointments/schema';
import { problem } from '@/domain/shared/problem';
import { prepareAbandon } from '@/server/consultations/prepare-outcome';
import { requireRelated } from '@/server/organisations/load-relationships';
import { caller, type Ctx } from '@/server/platform/ctx';
import { loadForUpdate } from './load-for-update';
import { findFamily, notifyOfAppointment } from './notify-of-appointment';
import { requireVersion } from './require-version';
import { appointmentSubject, withNamesOf } from './with-names';

type CancelInput = { reason: string; version: number };

/**
 * Cancels an appointment and, in the same commit, removes its patient from the waiting room, so that the two never disagree.
 * Throws `not-found` for people without a relation to it, `changed-meanwhile`, `wrong-state` from admission on, and `too-late`
 * after the check-in window.
 */
export async function cancelAppointment(ctx: Ctx, id: string, { reason, version }: CancelInput): Promise<AppointmentView> {
  const { userId } = caller(ctx);
  return ctx.commit('appointment.cancel', appointmentSubject, async (tx) => {
    const { appointment, transition } = await loadForUpdate(tx, ctx, id);
    await requireRelated(ctx, 'appointment.cancel', appointment, tx);
    const view = await withNamesOf(tx, appointment);
    requireVersion(view, version);
    const verdict = mayCancel(appointment, ctx.now());
    if (verdict !== 'ok') throw problem(verdict);
    const family = await findFamily(tx, ctx, appointment);
    const abandon = await prepareAbandon(tx, ctx, appointment);
    const cancelled = transition('cancel', { cancelledBy: userId, cancelledAt: ctx.now(), ...(reason !== '' && { cancelReason: reason }) });
    abandon();
    const after = { ...view, ...cancelled };
    notifyOfAppointment(tx, ctx, 'appointment-cancelled', { ...after, family });
    return after;
  });
}

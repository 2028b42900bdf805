import type { AppointmentView } from '@/domain/appointments/api';
import { requireAllowed } from '@/domain/permissions';
import { prepareNoShow } from '@/server/consultations/prepare-outcome';
import { caller, type Ctx } from '@/server/platform/ctx';
import { loadForUpdate } from './load-for-update';
import { findFamily, notifyOfAppointment } from './notify-of-appointment';
import { appointmentSubject, withNamesOf } from './with-names';

/**
 * The doctor marks that the patient did not come, whether or not they ever checked in. Idempotent. Throws `not-found` for
 * anybody else, `too-early`, and `wrong-state` while the patient is present or once the two have met.
 */
export async function markAppointmentNoShow(ctx: Ctx, appointmentId: string): Promise<AppointmentView> {
  return ctx.commit('appointment.no_show', appointmentSubject, async (tx) => {
    const { appointment, transition } = await loadForUpdate(tx, ctx, appointmentId);
    requireAllowed('appointment.mark-no-show', caller(ctx), appointment);
    const view = await withNamesOf(tx, appointment);
    if (appointment.status === 'no_show') return view;
    const family = await findFamily(tx, ctx, appointment);
    const markConsultation = await prepareNoShow(tx, ctx, appointment);
    const marked = transition('mark_no_show');
    markConsultation();
    const after = { ...view, ...marked };
    notifyOfAppointment(tx, ctx, 'appointment-missed', { ...after, family });
    return after;
  });
}

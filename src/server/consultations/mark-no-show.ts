import { moved } from '@/domain/consultations/steps';
import type { ConsultationView } from '@/domain/consultations/view';
import { loadForUpdate } from '@/server/appointments/load-for-update';
import { findFamily, notifyOfAppointment } from '@/server/appointments/notify-of-appointment';
import type { Ctx } from '@/server/platform/ctx';
import { consultations } from './collections';
import { requireNoShow } from './prepare-outcome';
import { changeConsultation } from './require-consultation';
import { toConsultationView } from './to-consultation-view';
import { trackWaiting } from './track-waiting';

/**
 * The doctor marks that a patient who had checked in was not present. Idempotent. Throws `not-found` for anybody else,
 * `too-early`, and `wrong-state` while the patient is present or once the two have met.
 */
export async function markNoShow(ctx: Ctx, id: string): Promise<ConsultationView> {
  return changeConsultation(ctx, 'consultation.no_show', { id, may: 'appointment.mark-no-show' }, async (tx, before) => {
    if (before.outcome === 'no_show') return toConsultationView(tx, ctx, before);
    const { appointment, transition } = await loadForUpdate(tx, ctx, before.appointmentId);
    const family = await findFamily(tx, ctx, appointment);
    requireNoShow(appointment, before, ctx.now());
    const after = moved(before, 'no_show', ctx.now());
    const view = await toConsultationView(tx, ctx, after);
    const marked = transition('mark_no_show');
    tx.put(consultations, after);
    trackWaiting(tx, after);
    const { patientName, doctorName, doctorLocalNames } = view;
    notifyOfAppointment(tx, ctx, 'appointment-missed', { ...marked, patientName, doctorName, doctorLocalNames, family });
    return view;
  });
}

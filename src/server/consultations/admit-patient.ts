import type { ConsultationView } from '@/domain/consultations/view';
import { moved } from '@/domain/consultations/steps';
import { problem } from '@/domain/shared/problem';
import { loadForUpdate } from '@/server/appointments/load-for-update';
import { findFamily, notifyOfAdmission } from '@/server/appointments/notify-of-appointment';
import { caller, type Ctx } from '@/server/platform/ctx';
import { consultations } from './collections';
import { changeConsultation } from './require-consultation';
import { toConsultationView } from './to-consultation-view';
import { trackWaiting } from './track-waiting';

/**
 * The doctor admits the patient; from now on both may learn the room. Idempotent. Throws `not-found` for anybody but its
 * doctor, `not-allowed` for a doctor who is no longer verified (patients who booked before may still check in), and
 * `wrong-state` once it has ended or while the patient has left.
 */
export async function admitPatient(ctx: Ctx, id: string): Promise<ConsultationView> {
  return changeConsultation(ctx, 'consultation.admit', { id, may: 'consultation.conduct' }, async (tx, before) => {
    if (before.state === 'admitted' || before.state === 'in_progress') return toConsultationView(tx, ctx, before);
    if (!caller(ctx).verified) throw problem('not-allowed');
    if (before.participants.patient.leftAt !== undefined) throw problem('wrong-state');
    const { appointment, transition } = await loadForUpdate(tx, ctx, before.appointmentId);
    const family = await findFamily(tx, ctx, appointment);
    const after = moved(before, 'admit', ctx.now(), { admittedAt: ctx.now() });
    const view = await toConsultationView(tx, ctx, after);
    transition('admit');
    tx.put(consultations, after);
    trackWaiting(tx, after);
    const { patientName, doctorName, doctorLocalNames } = view;
    notifyOfAdmission(tx, ctx, id, { ...appointment, patientName, doctorName, doctorLocalNames, family });
    return view;
  });
}

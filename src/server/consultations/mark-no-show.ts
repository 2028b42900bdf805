import { canConduct } from '@/domain/permissions';
import { mayMarkNoShow } from '@/domain/appointments/schema';
import type { AppointmentView } from '@/domain/appointments/api';
import type { Consultation } from '@/domain/consultations/schema';
import type { ConsultationView } from '@/domain/consultations/view';
import { isPatientThere, moved } from '@/domain/consultations/steps';
import { problem } from '@/domain/shared/problem';
import { appointmentInCommit, type InCommit } from '@/server/appointments/load-for-update';
import { aboutAppointment, withNamesOf } from '@/server/appointments/with-names';
import { caller, type Ctx } from '@/server/platform/ctx';
import { consultations } from './collections';
import { changeConsultation } from './require-consultation';
import { viewOf } from './to-consultation-view';

/**
 * The doctor says that a patient who had checked in was not there. The same answer when it has been said. Throws `not-found`
 * for anybody else, `too-early`, and `wrong-state` while the patient is there or once the two have met.
 */
export async function markNoShow(ctx: Ctx, id: string): Promise<ConsultationView> {
  return changeConsultation(ctx, 'consultation.no_show', { id, may: 'consultation.conduct' }, async (tx, before) => {
    if (before.outcome === 'no_show') return viewOf(tx, ctx, before);
    const planned = await appointmentInCommit(tx, ctx, before.appointmentId);
    const after = absent(planned, before, ctx.now());
    const view = await viewOf(tx, ctx, after ?? before);
    planned.apply('mark_no_show');
    if (after) tx.put(consultations, after);
    return view;
  });
}

/** The same for an appointment, whether or not the patient ever checked in to it. */
export async function markAppointmentNoShow(ctx: Ctx, appointmentId: string): Promise<AppointmentView> {
  return ctx.commit('appointment.no_show', aboutAppointment, async (tx) => {
    const planned = await appointmentInCommit(tx, ctx, appointmentId);
    const { appointment, apply } = planned;
    if (!canConduct(caller(ctx), appointment)) throw problem('not-found');
    const view = await withNamesOf(tx, appointment);
    if (appointment.status === 'no_show') return view;
    const former = appointment.consultationId === undefined ? null : await tx.get(consultations, appointment.consultationId);
    // A waiting that was given up has ended and stays as it ended; the patient did not come all the same.
    const before = former?.outcome === 'abandoned' ? null : former;
    const after = absent(planned, before, ctx.now());
    const marked = apply('mark_no_show');
    if (after) tx.put(consultations, after);
    return { ...view, ...marked };
  });
}

function absent({ appointment }: InCommit, before: Consultation | null, now: string): Consultation | null {
  const verdict = mayMarkNoShow(appointment, now);
  if (verdict !== 'ok') throw problem(verdict);
  if (before === null) return null;
  if (isPatientThere(before, now)) throw problem('wrong-state');
  return moved(before, 'no_show', now);
}

import { mayReschedule } from '@/domain/appointments/schema';
import type { AppointmentView } from '@/domain/appointments/api';
import { problem } from '@/domain/shared/problem';
import { requireRelated } from '@/server/organisations/load-relationships';
import { getBookableDoctor } from '@/server/people/get-bookable-doctor';
import type { Ctx } from '@/server/platform/ctx';
import { loadForUpdate } from './load-for-update';
import { mapHoldConflict } from '@/server/scheduling/hold-time';
import { findFamily, notifyOfAppointment } from './notify-of-appointment';
import { requireVersion } from './require-version';
import { requireBookableSlot } from '@/server/scheduling/require-slot';
import { appointmentSubject, withNamesOf } from './with-names';

type RescheduleInput = { startsAt: string; version: number };

/**
 * Moves an appointment to another slot of the same doctor; the fee stays unchanged. Throws as booking does, and
 * `changed-meanwhile` with the current appointment, `wrong-state` after check-in, `too-late` after its start.
 */
export async function rescheduleAppointment(ctx: Ctx, id: string, { startsAt, version }: RescheduleInput): Promise<AppointmentView> {
  let doctorId = '';
  const moved = ctx.commit('appointment.reschedule', appointmentSubject, async (tx) => {
    const { appointment, transition } = await loadForUpdate(tx, ctx, id);
    await requireRelated(ctx, 'appointment.reschedule', appointment, tx);
    doctorId = appointment.doctorId;
    const now = ctx.now();
    const view = await withNamesOf(tx, appointment);
    requireVersion(view, version);
    const verdict = mayReschedule(appointment, now);
    if (verdict !== 'ok') throw problem(verdict);
    await getBookableDoctor(tx, doctorId);
    const family = await findFamily(tx, ctx, appointment);
    const slot = await requireBookableSlot(tx, { doctorId, startsAt, mode: appointment.mode }, now);
    const after = { ...view, ...transition('reschedule', slot) };
    notifyOfAppointment(tx, ctx, 'appointment-moved', { ...after, family });
    return after;
  });
  return mapHoldConflict(moved, () => doctorId);
}

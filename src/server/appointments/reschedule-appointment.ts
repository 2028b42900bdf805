import { canChangeAppointment } from '@/domain/permissions';
import { mayReschedule } from '@/domain/appointments/schema';
import type { AppointmentView } from '@/domain/appointments/api';
import { problem } from '@/domain/shared/problem';
import { tiesOf } from '@/server/organisations/load-relationships';
import { getBookableDoctor } from '@/server/people/get-bookable-doctor';
import { caller, type Ctx } from '@/server/platform/ctx';
import { appointmentInCommit } from './load-for-update';
import { availabilities } from './collections';
import { orTaken } from '@/server/scheduling/hold-time';
import { requireCurrent } from './require-version';
import { requireMode, requireSlot } from '@/server/scheduling/require-slot';
import { aboutAppointment, withNamesOf } from './with-names';

type Wanted = { startsAt: string; version: number };

/**
 * Moves an appointment to another slot of the same doctor; the fee stays what it was. Throws as booking does, and
 * `changed-meanwhile` with the appointment as it is, `wrong-state` after check-in, `too-late` once it was to begin.
 */
export async function rescheduleAppointment(ctx: Ctx, id: string, { startsAt, version }: Wanted): Promise<AppointmentView> {
  const ties = await tiesOf(ctx);
  let doctorId = '';
  const moved = ctx.commit('appointment.reschedule', aboutAppointment, async (tx) => {
    const { appointment, apply } = await appointmentInCommit(tx, ctx, id);
    if (!canChangeAppointment(caller(ctx), appointment, ties)) throw problem('not-found');
    doctorId = appointment.doctorId;
    const now = ctx.now();
    const view = await withNamesOf(tx, appointment);
    requireCurrent(view, version);
    const verdict = mayReschedule(appointment, now);
    if (verdict !== 'ok') throw problem(verdict);
    await getBookableDoctor(tx, doctorId);
    const availability = await tx.get(availabilities, doctorId);
    const slot = requireSlot(availability, startsAt, now);
    if (!availability) throw problem('not-a-slot');
    requireMode(availability, appointment.mode);
    const { bufferMinutes, timeZone } = availability;
    return { ...view, ...apply('reschedule', { ...slot, bufferMinutes, timeZone }) };
  });
  return orTaken(moved, () => doctorId);
}

import { canBookFor } from '@/domain/permissions';
import type { Appointment } from '@/domain/appointments/schema';
import type { AppointmentView, appointmentApi } from '@/domain/appointments/api';
import type { BodyOf } from '@/domain/shared/endpoint';
import { problem } from '@/domain/shared/problem';
import { tiesOf } from '@/server/organisations/load-relationships';
import { getBookableDoctor } from '@/server/people/get-bookable-doctor';
import { namesOf } from '@/server/people/find-names';
import { caller, type Ctx } from '@/server/platform/ctx';
import { noteChange } from './load-for-update';
import { appointments, availabilities } from './collections';
import { holdTime, orTaken } from '@/server/scheduling/hold-time';
import { requireMode, requireSlot } from '@/server/scheduling/require-slot';
import { aboutAppointment } from './with-names';

/**
 * Books a free slot for the caller, or for a patient the caller may book for. Throws `not-found` for a doctor who cannot be
 * booked or a patient who is not the caller's, `not-a-slot`, `slot-taken` and `patient-busy`.
 */
export async function bookAppointment(ctx: Ctx, wanted: BodyOf<typeof appointmentApi.book>): Promise<AppointmentView> {
  const { userId } = caller(ctx);
  const { doctorId, startsAt, mode, reason, patientId = userId } = wanted;
  if (!canBookFor(caller(ctx), patientId, await tiesOf(ctx))) throw problem('not-found');
  const names = await namesOf(ctx.read, [patientId, doctorId]);
  const id = ctx.newId('apt');

  const booked = ctx.commit('appointment.book', aboutAppointment, async (tx) => {
    const doctor = await getBookableDoctor(tx, doctorId);
    const availability = await tx.get(availabilities, doctorId);
    const now = ctx.now();
    const slot = requireSlot(availability, startsAt, now);
    if (!availability) throw problem('not-a-slot');
    requireMode(availability, mode);
    const appointment: Appointment = {
      id,
      patientId,
      doctorId,
      orgId: doctor.orgId,
      bookedBy: userId,
      ...slot,
      bufferMinutes: availability.bufferMinutes,
      timeZone: availability.timeZone,
      mode,
      reason,
      status: 'booked',
      feePaise: doctor.feePaise,
      version: 1,
      createdAt: now,
      updatedAt: now,
    };
    holdTime(tx, appointment);
    tx.create(appointments, appointment);
    noteChange(tx, ctx, 'book', null, appointment);
    return { ...appointment, patientName: names.get(patientId) ?? '', doctorName: names.get(doctorId) ?? '' };
  });
  return orTaken(booked, () => doctorId);
}

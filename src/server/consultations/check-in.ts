import { mayCheckIn, type Appointment } from '@/domain/appointments/schema';
import type { AuditSubject } from '@/domain/audit/schema';
import type { Consultation } from '@/domain/consultations/schema';
import type { ConsultationView } from '@/domain/consultations/view';
import { afterReturn } from '@/domain/consultations/steps';
import { problem } from '@/domain/shared/problem';
import { minutesBetween } from '@/domain/shared/time';
import { isUrgentTag } from '@/domain/triage/tag';
import { loadForUpdate } from '@/server/appointments/load-for-update';
import { appointmentSubject } from '@/server/appointments/with-names';
import { requireRelated } from '@/server/organisations/load-relationships';
import type { Ctx } from '@/server/platform/ctx';
import { httpReply, type HttpReply } from '@/server/platform/http/http-reply';
import { consultations } from './collections';
import { withPresence } from './presence';
import { toConsultationView } from './to-consultation-view';
import { trackWaiting } from './track-waiting';

/**
 * The patient enters the waiting room; replies 200 with the same consultation to a patient who is in it, returns, or has been
 * seen. The appointment links its consultation, read and written in the same commit, so two concurrent check-ins create only
 * one. Throws `not-found`, `too-early`, `too-late`, and `wrong-state` for an appointment that is over.
 */
export async function checkIn(ctx: Ctx, appointmentId: string): Promise<HttpReply<ConsultationView>> {
  const fresh = { id: ctx.newId('con'), room: ctx.newId('room') };
  let about: AuditSubject = { type: 'appointment', id: appointmentId };
  return ctx.commit(
    'consultation.check_in',
    () => about,
    async (tx) => {
      const { appointment, transition } = await loadForUpdate(tx, ctx, appointmentId);
      about = appointmentSubject(appointment);
      await requireRelated(ctx, 'appointment.check-in', appointment, tx);
      const now = ctx.now();
      const stored = appointment.consultationId === undefined ? null : await tx.get(consultations, appointment.consultationId);
      const linked = stored && withPresence(ctx, stored);
      const existing = isOfAnotherTime(linked, appointment, now) ? null : linked;
      if (existing !== null && existing.state !== 'waiting') return httpReply(200, await toConsultationView(tx, ctx, existing));

      // A patient who has not left is let back in at any time: the doctor may be late.
      const isStillIn = existing !== null && appointment.status === 'checked_in';
      const verdict = isStillIn ? 'ok' : mayCheckIn(appointment, now);
      if (verdict !== 'ok') throw problem(verdict);

      const after = existing ? afterReturn(existing, now, copiedFrom(appointment)) : newConsultation(appointment, fresh, now);
      const view = await toConsultationView(tx, ctx, after);
      if (!isStillIn) transition('check_in', { consultationId: after.id });
      if (existing) tx.put(consultations, after);
      else tx.create(consultations, after);
      trackWaiting(tx, after);
      return httpReply(existing ? 200 : 201, view);
    },
  );
}

/** A patient who left the waiting room and moved the appointment queues anew: the wait at the old time is over. */
function isOfAnotherTime(linked: Consultation | null, appointment: Appointment, now: string): boolean {
  return linked?.outcome === 'abandoned' && appointment.status === 'booked' && mayCheckIn(appointment, now) === 'ok';
}

/** The appointment's fields that the waiting room shows. They may have changed while the patient was away. */
function copiedFrom({ startsAt, endsAt, mode, reason, triage }: Appointment) {
  const priority: Consultation['priority'] = isUrgentTag(triage) ? 'urgent' : 'normal';
  return { startsAt, mode, reason, priority, ...(triage && { triage }), slotMinutes: minutesBetween(startsAt, endsAt) };
}

function newConsultation(appointment: Appointment, fresh: { id: string; room: string }, now: string): Consultation {
  const { id: appointmentId, patientId, doctorId, orgId } = appointment;
  return {
    ...fresh,
    ...copiedFrom(appointment),
    appointmentId,
    patientId,
    doctorId,
    orgId,
    state: 'waiting',
    waitingSince: now,
    participants: { patient: { lastSeenAt: now }, doctor: {} },
    media: [],
    hasNote: false,
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
}

import { isActive, nextStatus, type Appointment, type AppointmentEvent } from '@/domain/appointments/schema';
import { problem } from '@/domain/shared/problem';
import type { Ctx } from '@/server/platform/ctx';
import type { Tx } from '@/server/platform/store/port';
import { appointmentChanges, appointments } from './collections';
import { releaseTime, moveTime } from '@/server/scheduling/hold-time';

export type AppointmentForUpdate = {
  appointment: Appointment;
  /**
   * Writes the appointment after an event, its history entry and its holds. Throws `wrong-state` where the event is not
   * allowed.
   */
  transition: (event: AppointmentEvent, change?: Partial<Appointment>) => Appointment;
};

/** Loads an appointment inside a commit, with the function that applies an event to it. Throws `not-found`. */
export async function loadForUpdate(tx: Tx, ctx: Ctx, id: string): Promise<AppointmentForUpdate> {
  const appointment = await tx.get(appointments, id);
  if (appointment === null) throw problem('not-found');
  return {
    appointment,
    transition(event, change = {}) {
      const status = nextStatus(appointment.status, event);
      if (status === null) throw problem('wrong-state');
      const now = ctx.now();
      const after: Appointment = { ...appointment, ...change, status, version: appointment.version + 1, updatedAt: now };
      if (!isActive(status)) releaseTime(tx, appointment);
      else if (event === 'reschedule') moveTime(tx, appointment, after);
      tx.put(appointments, after);
      recordChange(tx, ctx, event, appointment, after);
      return after;
    },
  };
}

const HISTORY_FIELDS = ['status', 'startsAt', 'endsAt', 'mode', 'cancelReason', 'consultationId'] as const;

/** Writes one entry of the appointment's history: the fields that changed, before and after. */
export function recordChange(tx: Tx, ctx: Ctx, event: AppointmentEvent, before: Appointment | null, after: Appointment): void {
  const changed = HISTORY_FIELDS.filter((field) => before?.[field] !== after[field]);
  const pick = (from: Appointment) => Object.fromEntries(changed.map((field) => [field, from[field]]));
  tx.create(appointmentChanges, {
    id: `${after.id}@${after.version}`,
    appointmentId: after.id,
    version: after.version,
    at: after.updatedAt,
    actor: ctx.principal?.userId ?? 'system',
    action: `appointment.${event}`,
    ...(before && { before: pick(before) }),
    after: pick(after),
  });
}

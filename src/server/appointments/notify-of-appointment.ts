import type { AppointmentView } from '@/domain/appointments/api';
import { NOTIFICATION_KINDS } from '@/domain/notifications/kinds';
import { notify } from '@/server/notifications/notify';
import type { ReadCtx } from '@/server/platform/ctx';
import type { Tx } from '@/server/platform/store/port';

type Kind = Extract<keyof typeof NOTIFICATION_KINDS, `appointment-${string}`>;
type Told = Pick<AppointmentView, 'id' | 'patientId' | 'patientName' | 'doctorId' | 'doctorName' | 'startsAt' | 'timeZone' | 'version'>;

/**
 * Tells those an appointment concerns of what happened to it, inside the commit that changes it: the patient's side, the family
 * member who acts for the patient, and the doctor where the kind has a sentence for doctors.
 */
export function notifyOfAppointment(tx: Tx, ctx: ReadCtx, kind: Exclude<Kind, 'appointment-ready'>, appointment: Told): void {
  const version = `${appointment.id}@${appointment.version}`;
  // A day off changes the appointment in nothing, and may be taken, given back and taken again.
  const cause = kind === 'appointment-doctor-away' ? `${version} ${ctx.now()}` : version;
  const told = { kind, cause, recipients: recipientsOf(ctx, kind, appointment) };
  notify(tx, ctx, { ...told, data: dataOf(appointment) });
}

/** Tells the patient's side that the doctor has let them in. */
export function notifyOfAdmission(tx: Tx, ctx: ReadCtx, consultationId: string, appointment: Told): void {
  const kind = 'appointment-ready';
  const recipients = recipientsOf(ctx, kind, appointment);
  notify(tx, ctx, { kind, cause: consultationId, recipients, data: { ...dataOf(appointment), consultationId } });
}

function recipientsOf({ principal }: ReadCtx, kind: Kind, { patientId, doctorId }: Told): string[] {
  const audiences: readonly string[] = NOTIFICATION_KINDS[kind].audiences;
  return [patientId, ...(audiences.includes('doctor') ? [doctorId] : []), ...(principal?.role === 'caregiver' ? [principal.userId] : [])];
}

function dataOf({ id, patientId, patientName, doctorId, doctorName, startsAt, timeZone }: Told) {
  return { appointmentId: id, patientId, patientName, doctorId, doctorName, startsAt, timeZone };
}

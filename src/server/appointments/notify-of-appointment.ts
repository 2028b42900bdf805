import type { AppointmentView } from '@/domain/appointments/api';
import { NOTIFICATION_KINDS } from '@/domain/notifications/kinds';
import { findHelperIds } from '@/server/family/find-links';
import { notify } from '@/server/notifications/notify';
import type { ReadCtx } from '@/server/platform/ctx';
import type { Reader, Tx } from '@/server/platform/store/port';

type Kind = Extract<keyof typeof NOTIFICATION_KINDS, `appointment-${string}`>;
/** `family` are those who help the patient with visits, read in the same commit: {@link findFamily}. */
type Told = { family: readonly string[] } & Pick<
  AppointmentView,
  'id' | 'patientId' | 'patientName' | 'doctorId' | 'doctorName' | 'doctorLocalNames' | 'startsAt' | 'endsAt' | 'timeZone' | 'version'
>;

/**
 * Tells those an appointment concerns of what happened to it, inside the commit that changes it: the patient, the family
 * members who help with visits, and the doctor where the kind has a sentence for doctors.
 */
export function notifyOfAppointment(tx: Tx, ctx: ReadCtx, kind: Exclude<Kind, 'appointment-ready'>, appointment: Told): void {
  const version = `${appointment.id}@${appointment.version}`;
  // A day off changes the appointment in nothing, and may be taken, given back and taken again.
  const cause = kind === 'appointment-doctor-away' ? `${version} ${ctx.now()}` : version;
  const told = { kind, cause, recipients: recipientsOf(kind, appointment) };
  notify(tx, ctx, { ...told, data: dataOf(appointment) });
}

/** Tells the patient's side that the doctor has let them in. */
export function notifyOfAdmission(tx: Tx, ctx: ReadCtx, consultationId: string, appointment: Told): void {
  const kind = 'appointment-ready';
  const recipients = recipientsOf(kind, appointment);
  notify(tx, ctx, { kind, cause: consultationId, recipients, data: { ...dataOf(appointment), consultationId } });
}

/** Those who are told of a patient's appointments besides the patient. Before the first write of the commit. */
export function findFamily(reader: Reader, ctx: ReadCtx, { patientId }: { patientId: string }): Promise<string[]> {
  return findHelperIds(reader, patientId, 'appointments', ctx.now());
}

function recipientsOf(kind: Kind, { patientId, doctorId, family }: Told): string[] {
  const audiences: readonly string[] = NOTIFICATION_KINDS[kind].audiences;
  return [patientId, ...(audiences.includes('doctor') ? [doctorId] : []), ...family];
}

function dataOf({ id, version, doctorLocalNames, ...told }: Told) {
  const { patientId, patientName, doctorId, doctorName, startsAt, endsAt, timeZone } = told;
  const names = { patientName, doctorName, doctorNameHi: doctorLocalNames?.hi, doctorNamePa: doctorLocalNames?.pa };
  return { appointmentId: id, version: String(version), patientId, doctorId, ...names, startsAt, endsAt, timeZone };
}

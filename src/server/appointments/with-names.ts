import type { Appointment } from '@/domain/appointments/schema';
import type { AppointmentView } from '@/domain/appointments/api';
import { findLocalNames, type PersonNames } from '@/server/people/find-names';
import type { Reader } from '@/server/platform/store/port';

/** Appointments with the names of their people. The caller must have the right to see them. */
export async function withNames(reader: Reader, found: readonly Appointment[]): Promise<AppointmentView[]> {
  const names = await findLocalNames(reader, found.flatMap(peopleOf));
  return found.map((appointment) => toAppointmentView(appointment, names));
}

/** One appointment with its names. */
export async function withNamesOf(reader: Reader, appointment: Appointment): Promise<AppointmentView> {
  return toAppointmentView(appointment, await findLocalNames(reader, peopleOf(appointment)));
}

/** An appointment as lists return it: who booked is named where it was not the patient, and the symptom check is left out. */
export function toAppointmentView(
  { triage: _unlisted, ...appointment }: Appointment,
  names: ReadonlyMap<string, PersonNames>,
): AppointmentView {
  const { patientId, doctorId, bookedBy } = appointment;
  return {
    ...appointment,
    patientName: names.get(patientId)?.name ?? '',
    doctorName: names.get(doctorId)?.name ?? '',
    doctorLocalNames: names.get(doctorId)?.localNames,
    ...(bookedBy !== patientId && { bookedByName: names.get(bookedBy)?.name ?? '' }),
  };
}

/** The audit subject of an appointment. */
export function appointmentSubject({ id, patientId, orgId }: Pick<Appointment, 'id' | 'patientId' | 'orgId'>) {
  return { type: 'appointment', id, patientId, orgId };
}

function peopleOf({ patientId, doctorId, bookedBy }: Appointment): string[] {
  return [patientId, doctorId, bookedBy];
}

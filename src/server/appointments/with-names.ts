import type { Appointment } from '@/domain/appointments/schema';
import type { AppointmentView } from '@/domain/appointments/api';
import { findNames } from '@/server/people/find-names';
import type { Reader } from '@/server/platform/store/port';

/** Appointments with the names of patient and doctor. The caller must have the right to see them. */
export async function withNames(reader: Reader, found: readonly Appointment[]): Promise<AppointmentView[]> {
  const names = await findNames(
    reader,
    found.flatMap(({ patientId, doctorId }) => [patientId, doctorId]),
  );
  return found.map((appointment) => ({
    ...appointment,
    patientName: names.get(appointment.patientId) ?? '',
    doctorName: names.get(appointment.doctorId) ?? '',
  }));
}

/** One appointment with its names. */
export async function withNamesOf(reader: Reader, appointment: Appointment): Promise<AppointmentView> {
  const names = await findNames(reader, [appointment.patientId, appointment.doctorId]);
  const { patientId, doctorId } = appointment;
  return { ...appointment, patientName: names.get(patientId) ?? '', doctorName: names.get(doctorId) ?? '' };
}

/** The audit subject of an appointment. */
export function appointmentSubject({ id, patientId, orgId }: Pick<Appointment, 'id' | 'patientId' | 'orgId'>) {
  return { type: 'appointment', id, patientId, orgId };
}

import type { Appointment } from '@/domain/appointments/schema';
import type { Reader } from '@/server/platform/store/port';
import { appointments } from './collections';

/** The newest visits of a patient with a doctor, cancelled ones aside. The caller must have the right to see them. */
export async function findVisitsWith(
  reader: Reader,
  { doctorId, patientId }: Pick<Appointment, 'doctorId' | 'patientId'>,
  limit: number,
): Promise<Appointment[]> {
  return reader.find(appointments, {
    where: [
      ['doctorId', '==', doctorId],
      ['patientId', '==', patientId],
      ['status', 'in', ['booked', 'checked_in', 'in_progress', 'completed', 'no_show']],
    ],
    orderBy: [['startsAt', 'desc']],
    limit,
  });
}

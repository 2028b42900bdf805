import type { Appointment } from '@/domain/appointments/schema';
import { findSlice, type Slice } from '@/server/platform/store/find-slice';
import type { Reader } from '@/server/platform/store/port';
import { appointments } from './collections';

/** A patient's visits that were held, the latest first; with one doctor where one is named. The caller must have the right to see them. */
export async function findHeldVisits(
  reader: Reader,
  { patientId, doctorId }: { patientId: string; doctorId?: string | undefined },
  slice: Slice,
): Promise<Appointment[]> {
  const ofDoctor = doctorId === undefined ? [] : ([['doctorId', '==', doctorId]] as const);
  return findSlice(
    reader,
    appointments,
    { where: [...ofDoctor, ['patientId', '==', patientId], ['status', '==', 'completed']], at: 'startsAt' },
    slice,
  );
}

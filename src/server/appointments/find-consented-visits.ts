import type { Appointment } from '@/domain/appointments/schema';
import { findSlice, type Slice } from '@/server/platform/store/find-slice';
import type { Reader } from '@/server/platform/store/port';
import { appointments } from './collections';

/** A patient's visits of any kind, the latest first, for how each was consented to. The caller must have the right to see them. */
export async function findConsentedVisits(reader: Reader, patientId: string, slice: Slice): Promise<Appointment[]> {
  return findSlice(reader, appointments, { where: [['patientId', '==', patientId]], at: 'startsAt' }, slice);
}

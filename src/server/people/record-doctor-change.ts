import type { Tx } from '@/server/platform/store/port';
import { doctorChanges, type DoctorPart } from './collections';

/** Belongs to every commit that changes a doctor's profile, hours or bookings, or search goes on showing what was. Writes only. */
export function recordDoctorChange(tx: Pick<Tx, 'put'>, doctorId: string, part: DoctorPart): void {
  tx.put(doctorChanges, { id: `${doctorId}-${part}`, doctorId, part });
}

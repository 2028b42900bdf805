import type { Prescription } from '@/domain/prescriptions/schema';
import { findSlice, type Slice } from '@/server/platform/store/find-slice';
import type { Reader } from '@/server/platform/store/port';
import { prescriptions } from './collections';

/** A patient's prescriptions, the latest first. The caller must have the right to see them, inside an audited read. */
export async function findIssued(reader: Reader, patientId: string, slice: Slice): Promise<Prescription[]> {
  return findSlice(reader, prescriptions, { where: [['patientId', '==', patientId]], at: 'issuedAt' }, slice);
}

import type { PatientProfile } from '@/domain/people/patient-profile';
import type { Reader } from '@/server/platform/store/port';
import { patientProfiles } from './collections';

/** The collection that {@link findPatientProfile} reads, for commits that have to declare it. */
export const patientProfileCollection = patientProfiles;

/** What a patient saved about themselves, or null. The caller must have the right to see it. */
export async function findPatientProfile(reader: Reader, patientId: string): Promise<PatientProfile | null> {
  return reader.get(patientProfiles, patientId);
}

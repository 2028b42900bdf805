import type { PatientProfile } from '@/domain/people/patient-profile';
import type { Reader } from '@/server/platform/store/port';
import { patientProfiles } from './collections';

/** The collection that {@link findPatientProfile} reads, for commits that have to declare it. */
export const patientProfileCollection = patientProfiles;

/** Whose ABHA number it is, or null; of two patients who gave the same one neither is meant. Only for who has the right to know. */
export async function findPatientByAbha(reader: Reader, abhaNumber: string): Promise<string | null> {
  const found = await reader.find(patientProfiles, { where: [['abhaNumber', '==', abhaNumber]], limit: 2 });
  return found.length === 1 ? (found[0]?.id ?? null) : null;
}

/** What a patient saved about themselves, or null. The caller must have the right to see it. */
export async function findPatientProfile(reader: Reader, patientId: string): Promise<PatientProfile | null> {
  return reader.get(patientProfiles, patientId);
}

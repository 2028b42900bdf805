import type { Reader } from '@/server/platform/store/port';
import { patientProfiles } from './collections';

/** What {@link findBirthDate} reads, for commits that declare it. */
export const birthDates = patientProfiles;

/** A patient's date of birth, or null. The caller reads health data of theirs and must have the right to. */
export async function findBirthDate(reader: Reader, patientId: string): Promise<string | null> {
  return (await reader.get(patientProfiles, patientId))?.bornOn ?? null;
}

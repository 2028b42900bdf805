import type { Diagnosis } from '@/domain/notes/diagnosis';
import type { Reader } from '@/server/platform/store/port';
import { notes } from './collections';

/** The diagnoses of a consultation's note as they are now. The caller must be its doctor, inside an audited read or commit. */
export async function findDiagnoses(reader: Reader, consultationId: string): Promise<readonly Diagnosis[]> {
  return (await reader.get(notes, consultationId))?.diagnoses ?? [];
}

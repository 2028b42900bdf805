import { findSlice, type Slice } from '@/server/platform/store/find-slice';
import type { Reader } from '@/server/platform/store/port';
import { healthDocuments, type StoredHealthDocument } from './collections';

export type { StoredHealthDocument };

/** The papers of a person's record in their newest versions, the latest first. The caller must have the right to see them. */
export async function findHealthDocuments(reader: Reader, patientId: string, slice: Slice): Promise<StoredHealthDocument[]> {
  const where = [
    ['patientId', '==', patientId],
    ['state', '==', 'ready'],
  ] as const;
  return findSlice(reader, healthDocuments, { where, at: 'at' }, slice);
}

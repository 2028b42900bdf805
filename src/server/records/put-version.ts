import type { Tx } from '@/server/platform/store/port';
import { healthRecordVersions, type StoredRecord, type StoredVersion } from './collections';

/** Keeps a record as it now is among its versions. */
export function putVersion(
  tx: Tx,
  { id, patientId, version, text, updatedAt, updatedBy }: StoredRecord,
  how: Pick<StoredVersion, 'change' | 'reason' | 'resolution'>,
): void {
  tx.create(healthRecordVersions, {
    ...{ id: `${id}@${version}`, recordId: id, patientId, version, text, at: updatedAt, by: updatedBy },
    ...how,
  });
}

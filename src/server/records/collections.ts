import { z } from 'zod';
import { EmergencyAccess } from '@/domain/records/emergency';
import { EXPORT_PARTS, RecordExport } from '@/domain/records/export';
import { HistoryKind, KeptConflict, RecordText, RecordVersion, Resolution } from '@/domain/records/schema';
import { idOf } from '@/domain/shared/ids';
import { Instant, Version } from '@/domain/shared/primitives';
import { Role } from '@/domain/shared/principal';
import { collection } from '@/server/platform/store/collection';

/** Looks into a chart in an emergency, and those for a number that nobody has, which count for the day. */
export const emergencyAccesses = collection({
  name: 'emergency_accesses',
  schema: EmergencyAccess,
  clinical: true,
  sealed: ['reason'],
  indexes: [['doctorId', '-at'], ['doctorId', 'patientId', '-at'], ['-at']],
});

/** The archives patients asked for. They say who asked and when, and nothing of what is inside. */
export const recordExports = collection({
  name: 'record_exports',
  schema: RecordExport,
  indexes: [
    ['patientId', '-createdAt'],
    ['state', 'createdAt'],
    ['state', 'expiresAt'],
  ],
});

/**
 * The parts of an archive that are written, `{exportId}@{part}`, until it is whole: the files of a part one after the other in one, by
 * their names and lengths. A document is not copied, only named.
 */
export const recordExportParts = collection({
  name: 'record_export_parts',
  schema: z.object({
    id: z.string(),
    exportId: idOf('exp'),
    part: z.enum(EXPORT_PARTS),
    fileId: idOf('fil'),
    entries: z.array(z.object({ name: z.string(), at: Instant, bytes: z.int().min(0), documentId: idOf('fil').optional() })),
  }),
  indexes: [['exportId']],
});
export type KeptPart = z.infer<typeof recordExportParts.schema>;

const StoredAuthor = z.object({ id: idOf('usr'), role: Role });

/** The entries of medical histories and the lab reports as they are now. A deleted one stays, for its versions. */
export const healthRecords = collection({
  name: 'health_records',
  schema: z.object({
    id: idOf('rec'),
    patientId: idOf('usr'),
    state: z.enum(['live', 'deleted']),
    kind: HistoryKind.or(z.enum(['lab_report', 'symptom_check'])),
    /** When it happened, or else when it was written down: its place in the timeline. */
    at: Instant,
    text: RecordText,
    version: Version,
    createdAt: Instant,
    createdBy: StoredAuthor,
    updatedAt: Instant,
    updatedBy: StoredAuthor,
  }),
  clinical: true,
  sealed: ['text'],
  indexes: [['patientId', 'state', 'kind', '-at']],
});
export type StoredRecord = z.infer<typeof healthRecords.schema>;

/** Every version of a record, `{recordId}@{version}`. */
export const healthRecordVersions = collection({
  name: 'health_record_versions',
  schema: RecordVersion.extend({
    id: z.string(),
    recordId: idOf('rec'),
    patientId: idOf('usr'),
    by: StoredAuthor,
    resolution: Resolution.optional(),
  }),
  clinical: true,
  sealed: ['text', 'reason', 'resolution'],
  indexes: [['recordId', '-version']],
});
export type StoredVersion = z.infer<typeof healthRecordVersions.schema>;

/** What somebody wrote while another was faster, `{recordId}@{userId}`: the latest of each, until it is resolved. */
export const recordConflicts = collection({
  name: 'record_conflicts',
  schema: KeptConflict.extend({ id: z.string(), recordId: idOf('rec'), patientId: idOf('usr') }),
  clinical: true,
  sealed: ['mine'],
});

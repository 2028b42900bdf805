import { EmergencyAccess } from '@/domain/records/emergency';
import { RecordExport } from '@/domain/records/export';
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

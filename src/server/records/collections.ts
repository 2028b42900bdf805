import { EmergencyAccess } from '@/domain/records/emergency';
import { collection } from '@/server/platform/store/collection';

/** Looks into a chart in an emergency, and those for a number that nobody has, which count for the day. */
export const emergencyAccesses = collection({
  name: 'emergency_accesses',
  schema: EmergencyAccess,
  clinical: true,
  sealed: ['reason'],
  indexes: [['doctorId', '-at'], ['doctorId', 'patientId', '-at'], ['-at']],
});

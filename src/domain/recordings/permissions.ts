import type { PermissionTable } from '@/domain/shared/relationships';

/** Which relations to the record grant each permission. Colleagues, admins and pharmacies have none. */
export const RECORDING_PERMISSIONS = {
  'recording.make': ['doctor'],
  // Who sits at the patient's phone may end it: a parent in the child's place.
  'recording.stop': ['patient', 'guardian', 'doctor'],
  'recording.see': ['patient', 'caregiver-records', 'doctor'],
} as const satisfies PermissionTable;

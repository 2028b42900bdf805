import type { PermissionTable } from '@/domain/shared/relationships';

/** Which relation to the record may do what. */
export const PEOPLE_PERMISSIONS = {
  'patient-profile.see': ['patient', 'caregiver-records', 'doctor'],
  'patient-profile.change': ['patient'],
  'profile.change': ['owner'],
  'doctors.verify': ['admin'],
} as const satisfies PermissionTable;

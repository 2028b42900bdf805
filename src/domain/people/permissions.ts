import type { PermissionTable } from '@/domain/shared/relationships';

/** Which relations to the record grant each permission. */
export const PEOPLE_PERMISSIONS = {
  'patient-profile.see': ['patient', 'guardian'],
  'patient-profile.change': ['patient', 'guardian'],
  'profile.see': ['owner'],
  'profile.change': ['owner'],
  'doctors.verify': ['admin'],
} as const satisfies PermissionTable;

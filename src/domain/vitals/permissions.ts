import type { PermissionTable } from '@/domain/shared/relationships';

/** Which relation to the patient may do what. */
export const VITALS_PERMISSIONS = {
  'vitals.see': ['patient', 'caregiver-vitals', 'doctor'],
  'vitals.record': ['patient', 'caregiver-vitals', 'doctor'],
  'alert.acknowledge': ['patient', 'caregiver-vitals', 'doctor'],
  'device.manage': ['patient', 'caregiver-vitals'],
} as const satisfies PermissionTable;

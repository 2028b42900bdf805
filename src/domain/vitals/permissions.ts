import type { PermissionTable } from '@/domain/shared/relationships';

/** Which relation to the patient may do what. */
export const VITALS_PERMISSIONS = {
  'vitals.see': ['patient', 'caregiver-vitals', 'doctor'],
  'vitals.record': ['patient', 'caregiver-vitals', 'doctor'],
  'alert.acknowledge': ['patient', 'caregiver-vitals', 'doctor'],
  'device.manage': ['patient', 'caregiver-vitals'],
  'vital-limits.set': ['doctor'],
  'pregnancy.set': ['patient', 'caregiver-vitals', 'doctor'],
  /** In whose hands it is who is woken at night: the patient's, or a child's parents'. */
  'escalation.set': ['patient', 'guardian'],
  'escalation-times.set': ['admin'],
} as const satisfies PermissionTable;

import type { PermissionTable } from '@/domain/shared/relationships';

/** Which relation to the patient may do what; a doctor while they treat the patient. */
export const MEDICATION_PERMISSIONS = {
  'medication.see': ['patient', 'caregiver-medications', 'doctor'],
  'medication.plan': ['patient', 'caregiver-medications', 'doctor'],
  'medication.confirm': ['patient', 'caregiver-medications'],
} as const satisfies PermissionTable;

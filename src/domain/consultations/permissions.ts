import type { PermissionTable } from '@/domain/shared/relationships';

/** Which relations to the record grant each permission. */
export const CONSULTATION_PERMISSIONS = {
  'queue.see': ['doctor'],
  'consultation.see': ['patient', 'caregiver-appointments', 'doctor'],
  'consultation.attend': ['patient', 'caregiver-appointments', 'doctor'],
  'consultation.take-part': ['patient', 'doctor'],
  'consultation.conduct': ['doctor'],
} as const satisfies PermissionTable;

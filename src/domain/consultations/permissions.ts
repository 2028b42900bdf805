import type { PermissionTable } from '@/domain/shared/relationships';

/** Which relations to the record grant each permission. */
export const CONSULTATION_PERMISSIONS = {
  'queue.see': ['doctor'],
  'consultation.see': ['patient', 'caregiver-appointments', 'doctor'],
  'consultation.attend': ['patient', 'caregiver-appointments', 'doctor'],
  // A parent takes the call for a child, who has no phone of its own; who helps an adult sits beside them, at their phone.
  'consultation.take-part': ['patient', 'guardian', 'doctor'],
  'consultation.conduct': ['doctor'],
} as const satisfies PermissionTable;

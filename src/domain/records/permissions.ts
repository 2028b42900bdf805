import type { PermissionTable } from '@/domain/shared/relationships';

/** Which relations to the record grant each permission. */
export const RECORD_PERMISSIONS = {
  'chart.see': ['doctor'],
  'record-export.use': ['patient'],
  'emergency-access.review': ['admin'],
  'record.see': ['patient', 'caregiver-records', 'doctor'],
  'record.write': ['patient', 'caregiver-records', 'doctor'],
} as const satisfies PermissionTable;

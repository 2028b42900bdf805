import type { PermissionTable } from '@/domain/shared/relationships';

/** Which relation to the record may do what. */
export const NOTE_PERMISSIONS = {
  'note.write': ['doctor'],
  'note.see': ['patient', 'caregiver-records', 'doctor'],
} as const satisfies PermissionTable;

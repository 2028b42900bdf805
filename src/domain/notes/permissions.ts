import type { PermissionTable } from '@/domain/shared/relationships';

/** Which relations to the record grant each permission. */
export const NOTE_PERMISSIONS = {
  'note.write': ['doctor'],
  'note.see': ['patient', 'caregiver-records', 'doctor'],
  'note.see-versions': ['doctor'],
  'note-template.see': ['owner', 'member'],
  'note-template.change': ['owner', 'clinic-admin'],
} as const satisfies PermissionTable;

import type { PermissionTable } from '@/domain/shared/relationships';

/** Which relations to the record grant each permission. */
export const MEDICINE_PERMISSIONS = {
  'medicine.change': ['admin'],
} as const satisfies PermissionTable;

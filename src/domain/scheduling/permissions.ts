import type { PermissionTable } from '@/domain/shared/relationships';

/** Which relations to the record grant each permission. */
export const SCHEDULING_PERMISSIONS = {
  'availability.see': ['owner'],
  'availability.change': ['owner'],
} as const satisfies PermissionTable;

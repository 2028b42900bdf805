import type { PermissionTable } from '@/domain/shared/relationships';

/** Which relation to the record may do what. */
export const SCHEDULING_PERMISSIONS = {
  'availability.change': ['owner'],
} as const satisfies PermissionTable;

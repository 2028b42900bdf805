import type { PermissionTable } from '@/domain/shared/relationships';

/** Which relations to the record grant each permission. */
export const ACCOUNT_PERMISSIONS = {
  'users.manage': ['admin'],
} as const satisfies PermissionTable;

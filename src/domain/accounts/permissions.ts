import type { PermissionTable } from '@/domain/shared/relationships';

/** Which relation to the record may do what. */
export const ACCOUNT_PERMISSIONS = {
  'users.manage': ['admin'],
} as const satisfies PermissionTable;

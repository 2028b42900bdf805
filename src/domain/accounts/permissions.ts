import type { PermissionTable } from '@/domain/shared/relationships';

/** Which relations to the record grant each permission. */
export const ACCOUNT_PERMISSIONS = {
  'account.see': ['owner'],
  'session.see': ['owner'],
  'session.end': ['owner'],
  'users.see': ['admin'],
  'users.manage': ['admin'],
} as const satisfies PermissionTable;

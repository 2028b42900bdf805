import type { PermissionTable } from '@/domain/shared/relationships';

/** Which relation to the record may do what. */
export const AUDIT_PERMISSIONS = {
  'access-log.see': ['owner'],
} as const satisfies PermissionTable;

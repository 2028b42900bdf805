import type { PermissionTable } from '@/domain/shared/relationships';

/** Which relation to the record may do what. */
export const ORGANISATION_PERMISSIONS = {
  'organisation.see': ['member', 'clinic-admin', 'admin'],
  'organisation.manage': ['clinic-admin', 'admin'],
} as const satisfies PermissionTable;

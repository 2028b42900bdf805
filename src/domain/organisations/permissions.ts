import type { PermissionTable } from '@/domain/shared/relationships';

/** Which relations to the record grant each permission. */
export const ORGANISATION_PERMISSIONS = {
  'organisation.see': ['member', 'clinic-admin', 'admin'],
  'organisation.manage': ['clinic-admin', 'admin'],
} as const satisfies PermissionTable;

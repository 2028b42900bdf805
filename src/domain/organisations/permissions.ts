import type { PermissionTable } from '@/domain/shared/relationships';

/** Which relations to the record grant each permission. */
export const ORGANISATION_PERMISSIONS = {
  'organisation.create': ['admin'],
  'organisation.list-all': ['admin'],
  'organisation.see': ['member', 'admin'],
  'organisation.manage': ['clinic-admin', 'admin'],
  'organisation.add-doctor': ['admin'],
  'organisation.leave': ['member'],
} as const satisfies PermissionTable;

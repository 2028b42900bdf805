import type { PermissionTable } from '@/domain/shared/relationships';

/** Which relations to the record grant each permission; an owner of a notification is each of its recipients. */
export const NOTIFICATION_PERMISSIONS = {
  'notification.see': ['owner'],
  'notification.change': ['owner'],
} as const satisfies PermissionTable;

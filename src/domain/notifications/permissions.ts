import type { PermissionTable } from '@/domain/shared/relationships';

/** Which relations to the record grant each permission; an owner of a notification is each of its recipients. */
export const NOTIFICATION_PERMISSIONS = {
  'notification.see': ['owner'],
  'notification.change': ['owner'],
  'notification.see-undelivered': ['admin'],
  'notification.resend': ['admin'],
} as const satisfies PermissionTable;

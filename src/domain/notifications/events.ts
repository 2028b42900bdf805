/** The audit actions of this feature. Each has a sentence under `access.actions`. */
export const NOTIFICATION_AUDIT_ACTIONS = [
  'notification.list',
  'notification.list_outbox',
  'notification.list_undelivered',
  'notification.resend',
  'notification.save_preferences',
  'notification.subscribe',
] as const;

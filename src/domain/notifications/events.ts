/** The audit actions of this feature. Each has a sentence under `access.actions`. */
export const NOTIFICATION_AUDIT_ACTIONS = ['notification.list', 'notification.save_preferences'] as const;

/** The audit actions of this feature. Each has a sentence under `access.actions`. */
export const SCHEDULING_AUDIT_ACTIONS = ['availability.save'] as const;

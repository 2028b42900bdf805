/** Everything of this feature that the audit trail tells. Each has a sentence in `access.actions`. */
export const SCHEDULING_AUDIT_ACTIONS = ['availability.save'] as const;

/** The audit actions of this feature. Each has a sentence under `access.actions`. */
export const RECORD_AUDIT_ACTIONS = ['chart.read', 'visit_record.read'] as const;

/** The audit actions of this feature. Each has a sentence under `access.actions`. */
export const CONSENT_AUDIT_ACTIONS = ['consent.give', 'consent.list', 'consent.withdraw'] as const;

/** Everything of this feature that the audit trail tells. Each has a sentence in `access.actions`. */
export const ORGANISATION_AUDIT_ACTIONS = ['organisation.add_member', 'organisation.create', 'organisation.remove_member'] as const;

/** The audit actions of this feature. Each has a sentence under `access.actions`. */
export const ORGANISATION_AUDIT_ACTIONS = ['organisation.add_member', 'organisation.create', 'organisation.remove_member'] as const;

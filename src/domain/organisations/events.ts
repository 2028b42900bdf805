/** The audit actions of this feature. Each has a sentence under `access.actions`. */
export const ORGANISATION_AUDIT_ACTIONS = [
  'organisation.accept_invitation',
  'organisation.add_member',
  'organisation.create',
  'organisation.decline_invitation',
  'organisation.invite',
  'organisation.move_appointments',
  'organisation.remove_member',
  'organisation.withdraw_invitation',
] as const;

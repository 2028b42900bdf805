/** The audit actions of this feature. Each has a sentence under `access.actions`. */
export const FAMILY_AUDIT_ACTIONS = [
  'care_link.accept',
  'care_link.invite',
  'care_link.revoke',
  'care_link.withdraw_invitation',
  'dependant.add',
  'dependant.claim',
  'dependant.hand_over',
] as const;

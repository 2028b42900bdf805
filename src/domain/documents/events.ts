/** Everything of this feature that the audit trail tells. Each has a sentence in `access.actions`. */
export const DOCUMENT_AUDIT_ACTIONS = [
  'document.hand_in',
  'document.prepare',
  'document.refuse',
  'document.remove',
  'document.view',
] as const;

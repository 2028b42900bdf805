/** The audit actions of this feature. Each has a sentence under `access.actions`. */
export const DOCUMENT_AUDIT_ACTIONS = [
  'document.hand_in',
  'document.prepare',
  'document.refuse',
  'document.remove',
  'document.view',
] as const;

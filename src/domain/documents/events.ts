/** The audit actions of this feature. Each has a sentence under `access.actions`. */
export const DOCUMENT_AUDIT_ACTIONS = [
  'document.hand_in',
  'document.prepare',
  'document.refuse',
  'document.refuse_virus',
  'document.remove',
  'document.view',
  'health_document.add',
  'health_document.hold',
  'health_document.list',
  'health_document.prepare',
  'health_document.refuse',
  'health_document.refuse_virus',
  'health_document.remove',
  'health_document.view',
] as const;

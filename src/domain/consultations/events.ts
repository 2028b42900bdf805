/** Everything of this feature that the audit trail tells. Each has a sentence in `access.actions`. */
export const CONSULTATION_AUDIT_ACTIONS = [
  'call_log.read',
  'consultation.abandon',
  'consultation.admit',
  'consultation.check_in',
  'consultation.end',
  'consultation.join',
  'consultation.leave',
  'consultation.no_show',
  'consultation.read',
  'message.read',
  'message.write',
  'queue.read',
  'signal.read',
] as const;

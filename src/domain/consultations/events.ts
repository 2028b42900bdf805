/** The audit actions of this feature. Each has a sentence under `access.actions`. */
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

/** Everything of this feature that the audit trail tells. Each has a sentence in `access.actions`. */
export const APPOINTMENT_AUDIT_ACTIONS = [
  'appointment.book',
  'appointment.cancel',
  'appointment.list',
  'appointment.no_show',
  'appointment.read',
  'appointment.read_history',
  'appointment.reschedule',
] as const;

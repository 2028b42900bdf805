/** The audit actions of this feature. Each has a sentence under `access.actions`. */
export const APPOINTMENT_AUDIT_ACTIONS = [
  'appointment.book',
  'appointment.cancel',
  'appointment.list',
  'appointment.no_show',
  'appointment.read',
  'appointment.read_history',
  'appointment.release_time',
  'appointment.reschedule',
] as const;

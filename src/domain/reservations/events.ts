/** The audit actions of this feature; each has a sentence in `access.actions`. */
export const RESERVATION_AUDIT_ACTIONS = [
  'reservation.cancel',
  'reservation.collect',
  'reservation.confirm',
  'reservation.decline',
  'reservation.expire',
  'reservation.list',
  'reservation.make',
] as const;

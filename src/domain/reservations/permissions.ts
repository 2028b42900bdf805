import type { PermissionTable } from '@/domain/shared/relationships';

/** Which relations to the record grant each permission. A record's organisation is the pharmacy. */
export const RESERVATION_PERMISSIONS = {
  'reservation.make': ['patient', 'caregiver-medications'],
  'reservation.list': ['patient', 'caregiver-medications', 'member'],
  'reservation.cancel': ['patient', 'caregiver-medications'],
  'reservation.serve': ['member'],
} as const satisfies PermissionTable;

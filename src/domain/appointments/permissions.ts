import type { PermissionTable } from '@/domain/shared/relationships';

/** Which relations to the record grant each permission. */
export const APPOINTMENT_PERMISSIONS = {
  'appointment.book': ['patient', 'caregiver-appointments'],
  'appointment.see': ['patient', 'caregiver-appointments', 'doctor', 'clinic-admin'],
  'appointment.change': ['patient', 'caregiver-appointments', 'doctor', 'clinic-admin'],
  'appointment.check-in': ['patient', 'caregiver-appointments'],
} as const satisfies PermissionTable;

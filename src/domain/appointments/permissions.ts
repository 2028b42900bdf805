import type { PermissionTable } from '@/domain/shared/relationships';

/** Which relations to the record grant each permission. */
export const APPOINTMENT_PERMISSIONS = {
  'appointment.book': ['patient', 'caregiver-appointments'],
  'appointment.list': ['owner', 'caregiver-appointments', 'clinic-admin'],
  'appointment.see': ['patient', 'caregiver-appointments', 'doctor', 'clinic-admin'],
  'appointment.reschedule': ['patient', 'caregiver-appointments', 'doctor', 'clinic-admin'],
  'appointment.cancel': ['patient', 'caregiver-appointments', 'doctor', 'clinic-admin'],
  'appointment.check-in': ['patient', 'caregiver-appointments'],
  'appointment.mark-no-show': ['doctor'],
} as const satisfies PermissionTable;

/** The audit actions of this feature. Each has a sentence under `access.actions`. */
export const PEOPLE_AUDIT_ACTIONS = [
  'admin.list_pending_doctors',
  'caregiver_profile.save',
  'doctor.approve',
  'doctor.reject',
  'doctor_profile.save',
  'patient_profile.save',
  'patient_profile.view',
  'pharmacy_profile.save',
  'time_zone.save',
] as const;

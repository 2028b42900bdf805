/** Everything of this feature that the audit trail tells. Each has a sentence in `access.actions`. */
export const PEOPLE_AUDIT_ACTIONS = [
  'admin.list_pending_doctors',
  'caregiver_profile.save',
  'doctor.approve',
  'doctor.reject',
  'doctor_profile.save',
  'patient_profile.save',
  'patient_profile.view',
  'pharmacy_profile.save',
] as const;

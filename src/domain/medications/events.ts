/** The audit actions of this feature; each has a sentence under `access.actions`. */
export const MEDICATION_AUDIT_ACTIONS = [
  'medication.plan',
  'medication.import',
  'medication.refill',
  'medication.bind',
  'medication.picture',
  'medication.stop',
  'medication.read',
  'dose.decide',
] as const;

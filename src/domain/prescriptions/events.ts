/** The audit actions of this feature; each has a sentence in `access.actions`. */
export const PRESCRIPTION_AUDIT_ACTIONS = [
  'prescription.cancel',
  'prescription.check',
  'prescription.dispense',
  'prescription.draft',
  'prescription.list',
  'prescription.list_dispenses',
  'prescription.list_links',
  'prescription.open_link',
  'prescription.read',
  'prescription.replace',
  'prescription.revoke_link',
  'prescription.share',
  'prescription.sign',
  'prescription.verify',
] as const;

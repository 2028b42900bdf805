/** The audit actions of this feature; each has a sentence in `access.actions`. */
export const MEDICINE_AUDIT_ACTIONS = ['medicine.change'] as const;

/** The audit actions of this feature; each has a sentence in `access.actions`. */
export const PHARMACY_AUDIT_ACTIONS = [
  'pharmacy.approve',
  'pharmacy.create',
  'pharmacy.reject',
  'pharmacy.save',
  'stock.import',
  'stock.remove',
  'stock.set',
] as const;

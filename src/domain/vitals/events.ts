/** The audit actions of this feature. Each has a sentence under `access.actions`. */
export const VITALS_AUDIT_ACTIONS = [
  'alert.acknowledge',
  'alert.list',
  'device.change',
  'device.list',
  'device.register',
  'device.revoke',
  'device.rotate',
  'vitals.record',
  'vitals.read',
] as const;

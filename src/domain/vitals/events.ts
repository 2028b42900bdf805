/** The audit actions of this feature. Each has a sentence under `access.actions`. */
export const VITALS_AUDIT_ACTIONS = [
  'alert.acknowledge',
  'alert.list',
  'device.change',
  'device.command',
  'device.list',
  'device.register',
  'device.revoke',
  'device.rotate',
  'vitals.read_settings',
  'vitals.record',
  'vitals.save_default_escalation',
  'vitals.save_escalation',
  'vitals.save_limits',
  'vitals.save_pregnancy',
  'vitals.read',
] as const;

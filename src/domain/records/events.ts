/** The audit actions of this feature. Each has a sentence under `access.actions`. */
export const RECORD_AUDIT_ACTIONS = [
  'chart.read',
  'chart.find',
  'chart.break_glass',
  'emergency_access.list',
  'visit_record.read',
] as const;

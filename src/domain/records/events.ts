/** The audit actions of this feature. Each has a sentence under `access.actions`. */
export const RECORD_AUDIT_ACTIONS = [
  'chart.read',
  'chart.find',
  'chart.break_glass',
  'emergency_access.list',
  'record_export.start',
  'record_export.build',
  'record_export.finish',
  'record_export.download',
  'record_export.remove',
  'visit_record.read',
] as const;

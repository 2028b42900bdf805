/** The audit actions of this feature. Each has a sentence under `access.actions`. */
export const NOTE_AUDIT_ACTIONS = [
  'note.read',
  'note.read_versions',
  'note.write',
  'note.sign',
  'note.add_addendum',
  'note_template.create',
  'note_template.change',
  'note_template.remove',
] as const;

/** Everything of this feature that the audit trail tells. Each has a sentence in `access.actions`. */
export const NOTE_AUDIT_ACTIONS = ['note.read', 'note.read_versions', 'note.write'] as const;

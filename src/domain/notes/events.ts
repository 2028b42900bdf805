/** The audit actions of this feature. Each has a sentence under `access.actions`. */
export const NOTE_AUDIT_ACTIONS = ['note.read', 'note.read_versions', 'note.write'] as const;

/** The audit actions of this feature. Each has a sentence under `access.actions`. */
export const RECORDING_AUDIT_ACTIONS = ['recording.ask', 'recording.list', 'recording.play', 'recording.remove', 'recording.stop'] as const;

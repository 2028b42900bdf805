/** The audit actions of this feature; each has a sentence in `access.actions`. */
export const CONVERSATION_AUDIT_ACTIONS = ['conversation.ask', 'conversation.read', 'conversation.remove'] as const;

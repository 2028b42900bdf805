import type { PermissionTable } from '@/domain/shared/relationships';

/** Which relations to the record grant each permission. */
export const CONVERSATION_PERMISSIONS = {
  'conversation.use': ['owner'],
} as const satisfies PermissionTable;

import type { PermissionTable } from '@/domain/shared/relationships';

/** Which relations to the record grant each permission. */
export const FAMILY_PERMISSIONS = {
  'care-link.list': ['owner'],
  'care-link.invite': ['patient', 'guardian'],
  'care-link.revoke': ['patient', 'owner', 'guardian'],
  'care-link.see-uses': ['patient', 'guardian'],
} as const satisfies PermissionTable;

import type { PermissionTable } from '@/domain/shared/relationships';

/** Which relation to the record may do what. */
export const DOCUMENT_PERMISSIONS = {
  'document.see': ['owner', 'admin'],
  'document.change': ['owner'],
} as const satisfies PermissionTable;

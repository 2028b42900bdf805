import type { PermissionTable } from '@/domain/shared/relationships';

/** Which relations to the record grant each permission. */
export const ARTICLE_PERMISSIONS = {
  'article.change': ['admin'],
} as const satisfies PermissionTable;

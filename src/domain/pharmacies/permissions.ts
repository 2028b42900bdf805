import type { PermissionTable } from '@/domain/shared/relationships';

/** Which relations to the record grant each permission. */
export const PHARMACY_PERMISSIONS = {
  'pharmacy.change': ['member', 'admin'],
  'pharmacies.manage': ['admin'],
  'stock.see': ['member'],
  'stock.change': ['member'],
} as const satisfies PermissionTable;

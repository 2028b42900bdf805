import type { PermissionTable } from '@/domain/shared/relationships';

/** Which relations to the record grant each permission. For dispensing the record's organisation is the pharmacy. */
export const PRESCRIPTION_PERMISSIONS = {
  'prescription.write': ['doctor'],
  'prescription.see': ['patient', 'caregiver-records', 'caregiver-medications', 'doctor'],
  'prescription.take-back': ['doctor'],
  'prescription.share': ['patient', 'caregiver-records'],
  'prescription.dispense': ['member'],
  'dispense.see': ['member'],
  'rx-favourite.see': ['owner', 'member'],
  'rx-favourite.change': ['owner', 'clinic-admin'],
} as const satisfies PermissionTable;

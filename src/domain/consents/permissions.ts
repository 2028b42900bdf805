import type { PermissionTable } from '@/domain/shared/relationships';

/** Which relation to the person may do what; `owner` is a doctor over what was given to them. */
export const CONSENT_PERMISSIONS = {
  'consent.see': ['patient', 'guardian', 'owner'],
  'consent.give': ['patient', 'guardian'],
} as const satisfies PermissionTable;

import { findPatientProfile } from '@/server/people/find-patient-profile';
import type { ReadCtx } from '@/server/platform/ctx';
import { viewPatient } from './require-patient';

/** Whom a patient named to be called in an emergency, for those who see the readings. Throws `not-found` for somebody else's patient. */
export function findAlertContact(ctx: ReadCtx, named: string | undefined): Promise<{ name: string; phone: string } | null> {
  const access = { action: 'vitals.read', permission: 'vitals.see', patientId: named } as const;
  return viewPatient(ctx, access, async (reader, patientId) => (await findPatientProfile(reader, patientId))?.emergencyContact ?? null);
}

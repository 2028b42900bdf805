import type { ReadCtx } from '@/server/platform/ctx';
import { findPatientProfile } from './find-patient-profile';

/** Whom a signed-in patient named to be called; null for everybody else. */
export async function findEmergencyContact(ctx: ReadCtx): Promise<{ name: string; phone: string } | null> {
  if (ctx.principal?.role !== 'patient') return null;
  const { userId } = ctx.principal;
  const subject = { type: 'patient_profile', id: userId, patientId: userId };
  const profile = await ctx.view('patient_profile.view', subject, (reader) => findPatientProfile(reader, userId));
  return profile?.emergencyContact ?? null;
}

import { CLINIC_TIME_ZONE } from '@/domain/shared/clock-text';
import { localDateOf, monthsBetween } from '@/domain/shared/time';
import type { TriagePatient } from '@/domain/triage/api';
import { findPatientProfile } from '@/server/people/find-patient-profile';
import type { ReadCtx } from '@/server/platform/ctx';

type OwnFacts = Pick<TriagePatient, 'ageYears' | 'sex'>;

/**
 * Age and sex of a signed-in patient who says that the check is about themselves, from their profile, where the check does not say them.
 * Nothing of anybody else: who writes for a child or leaves it open must not be taken for the one who is ill.
 */
export async function findOwnFacts(ctx: ReadCtx, { person, ageYears, ageMonths, sex }: TriagePatient): Promise<OwnFacts> {
  const hasAge = typeof ageYears === 'number' || typeof ageMonths === 'number';
  const hasSex = typeof sex === 'string';
  if (person !== 'self' || ctx.principal?.role !== 'patient' || (hasAge && hasSex)) return {};
  const { userId } = ctx.principal;
  const subject = { type: 'patient_profile', id: userId, patientId: userId };
  const profile = await ctx.view('patient_profile.view', subject, (reader) => findPatientProfile(reader, userId));
  const today = localDateOf(ctx.now(), CLINIC_TIME_ZONE);
  return {
    ...(!hasAge && profile?.bornOn !== undefined && { ageYears: monthsBetween(profile.bornOn, today) / 12 }),
    ...(!hasSex && profile?.sex !== undefined && profile.sex !== 'unknown' && { sex: profile.sex }),
  };
}

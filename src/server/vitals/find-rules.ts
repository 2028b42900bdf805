import { rulesFor, type RiskProfile, type RuleTable } from '@/domain/vitals/risk';
import { isPregnantOn, type VitalSettings } from '@/domain/vitals/settings';
import { localDateOf, monthsBetween } from '@/domain/shared/time';
import { CLINIC_TIME_ZONE } from '@/domain/shared/clock-text';
import { findPatientProfile } from '@/server/people/find-patient-profile';
import type { Reader } from '@/server/platform/store/port';
import { vitalSettings } from './collections';

type PatientRules = { rules: RuleTable; profile: RiskProfile & { isPregnant: boolean }; settings: VitalSettings | null };

/**
 * The rules by which a patient's readings are judged: by their age, an adult's where no date of birth is known, by pregnancy, and by
 * what a doctor has set for them. `changed` are settings that are about to be stored.
 */
export async function findRules(reader: Reader, patientId: string, now: string, changed?: VitalSettings): Promise<PatientRules> {
  const [patient, settings] = await Promise.all([findPatientProfile(reader, patientId), changed ?? reader.get(vitalSettings, patientId)]);
  const today = localDateOf(now, CLINIC_TIME_ZONE);
  const bornOn = patient?.bornOn;
  const profile = {
    ageMonths: bornOn === undefined ? undefined : monthsBetween(bornOn, today),
    isPregnant: isPregnantOn(settings?.pregnancySaidOn, today),
  };
  return { rules: rulesFor(profile, settings?.limits), profile, settings };
}

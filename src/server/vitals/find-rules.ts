import { rulesFor, type RuleTable } from '@/domain/vitals/risk';
import { monthsBetween } from '@/domain/shared/time';
import { findPatientProfile } from '@/server/people/find-patient-profile';
import type { Reader } from '@/server/platform/store/port';

/** The rules by which a patient's readings are judged, by their age; an adult's where no date of birth is known. */
export async function findRules(reader: Reader, patientId: string, now: string): Promise<RuleTable> {
  const bornOn = (await findPatientProfile(reader, patientId))?.bornOn;
  return rulesFor({ ageMonths: bornOn === undefined ? undefined : monthsBetween(bornOn, now.slice(0, 10)) });
}

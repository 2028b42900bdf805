import { DEFAULT_TIMES, type EscalationTimes } from '@/domain/vitals/ladder';
import { CAREGIVERS_MAX, inChosenOrder, type VitalSettings } from '@/domain/vitals/settings';
import { findHelperIds } from '@/server/family/find-links';
import type { Reader } from '@/server/platform/store/port';
import { vitalDefaults, vitalSettings } from './collections';

/** Who of the family is told of a patient's alerts, in the patient's own order and else the first invited first, and when. */
export async function findFamilyToTell(
  reader: Reader,
  { patientId, settings }: { patientId: string; settings: VitalSettings | null },
  now: string,
): Promise<{ caregiverIds: string[]; times: EscalationTimes }> {
  const [helpers, defaults] = await Promise.all([
    findHelperIds(reader, patientId, 'vitals', now),
    settings?.escalation === undefined ? reader.get(vitalDefaults, 'platform') : null,
  ]);
  return {
    caregiverIds: inChosenOrder(helpers.toReversed(), settings?.caregiverOrder ?? []).slice(0, CAREGIVERS_MAX),
    times: settings?.escalation ?? defaults?.times ?? DEFAULT_TIMES,
  };
}

/** What a commit without an audit event declares to call {@link orderCaregivers}. */
export const vitalSettingsCollection = vitalSettings;

/** Those who help a patient, in the order in which the patient wants them told; those they have not named last. */
export async function orderCaregivers(reader: Reader, patientId: string, helperIds: readonly string[]): Promise<string[]> {
  const settings = await reader.get(vitalSettings, patientId);
  return inChosenOrder(helperIds, settings?.caregiverOrder ?? []).slice(0, CAREGIVERS_MAX);
}

import type { SettingsView } from '@/domain/vitals/settings-api';
import type { VitalSettings } from '@/domain/vitals/settings';
import { findNames } from '@/server/people/find-names';
import type { ReadCtx } from '@/server/platform/ctx';
import type { Reader } from '@/server/platform/store/port';
import { findFamilyToTell } from './find-responders';
import { findRules } from './find-rules';
import { viewPatient } from './require-patient';

/** By which limits a patient's readings are judged, and who is told of an alert. Throws `not-found` for somebody else's patient. */
export function getSettings(ctx: ReadCtx, named: string | undefined): Promise<SettingsView> {
  const access = { action: 'vitals.read_settings', permission: 'vitals.see', patientId: named } as const;
  return viewPatient(ctx, access, (reader, patientId) => readSettings(reader, patientId, ctx.now()));
}

/** The same for a caller who is known to have the right; `changed` are settings that are about to be stored. */
export async function readSettings(reader: Reader, patientId: string, now: string, changed?: VitalSettings): Promise<SettingsView> {
  const { rules, profile, settings } = await findRules(reader, patientId, now, changed);
  const { caregiverIds, times } = await findFamilyToTell(reader, { patientId, settings }, now);
  const setBy = settings?.limitsSetBy;
  const names = await findNames(reader, [...caregiverIds, ...(setBy === undefined ? [] : [setBy])]);
  const { id: _, ...own } = settings ?? { id: patientId, limits: {}, caregiverOrder: [], version: 0 };
  return {
    patientId,
    ...own,
    isPregnant: profile.isPregnant,
    rules,
    times,
    ...(setBy !== undefined && { limitsSetByName: names.get(setBy) }),
    caregivers: caregiverIds.map((id) => ({ id, name: names.get(id) ?? '' })),
  };
}

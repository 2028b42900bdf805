import type { AuditAction } from '@/domain/registry';
import type { Permission } from '@/domain/permissions';
import { CLINIC_TIME_ZONE } from '@/domain/shared/clock-text';
import { problem } from '@/domain/shared/problem';
import { localDateOf } from '@/domain/shared/time';
import type { VitalSettings } from '@/domain/vitals/settings';
import type { SaveEscalationBody, SaveLimitsBody, SavePregnancyBody, SettingsView } from '@/domain/vitals/settings-api';
import { findHelperIds } from '@/server/family/find-links';
import { notify } from '@/server/notifications/notify';
import { findNames } from '@/server/people/find-names';
import { caller, type Ctx } from '@/server/platform/ctx';
import type { Tx } from '@/server/platform/store/port';
import { vitalSettings } from './collections';
import { readSettings } from './get-settings';
import { requirePatient } from './require-patient';

type Change = {
  action: AuditAction;
  permission: Permission;
  patientId: string;
  /** The version the caller has seen. */
  version: number;
  change: (settings: VitalSettings) => VitalSettings;
  /** Tells people, in the same commit. */
  tell?: (tx: Tx, saved: VitalSettings) => Promise<void>;
};

/**
 * Sets a patient's own limits, as a doctor who treats them. The patient and the family are told. Throws `not-found` for a patient of
 * somebody else and `changed-meanwhile` when the settings are newer than `version`.
 */
export function saveLimits(ctx: Ctx, { patientId, limits, version }: SaveLimitsBody): Promise<SettingsView> {
  const { userId: doctorId } = caller(ctx);
  return save(ctx, {
    action: 'vitals.save_limits',
    permission: 'vital-limits.set',
    patientId,
    version,
    change: (settings) => ({ ...settings, limits, limitsSetBy: doctorId, limitsSetAt: ctx.now() }),
    tell: async (tx, saved) => {
      const names = await findNames(tx, [patientId, doctorId]);
      const data = { patientId, patientName: names.get(patientId) ?? '', doctorId, doctorName: names.get(doctorId) ?? '' };
      const recipients = [patientId, ...(await findHelperIds(tx, patientId, 'vitals', ctx.now()))];
      notify(tx, ctx, { kind: 'vitals-limits', cause: `${patientId}@${saved.version}`, recipients, data });
    },
  });
}

/** Says whether the patient is pregnant. Throws `not-found` and `changed-meanwhile` as {@link saveLimits} does. */
export function savePregnancy(ctx: Ctx, { patientId = caller(ctx).userId, isPregnant, version }: SavePregnancyBody): Promise<SettingsView> {
  const saidOn = isPregnant ? { pregnancySaidOn: localDateOf(ctx.now(), CLINIC_TIME_ZONE) } : {};
  return save(ctx, {
    action: 'vitals.save_pregnancy',
    permission: 'pregnancy.set',
    patientId,
    version,
    change: ({ pregnancySaidOn: _, ...settings }) => ({ ...settings, ...saidOn }),
  });
}

/** Says who of the family is told first, and when. Throws `not-found` and `changed-meanwhile` as {@link saveLimits} does. */
export function saveEscalation(
  ctx: Ctx,
  { patientId = caller(ctx).userId, caregiverOrder, escalation, version }: SaveEscalationBody,
): Promise<SettingsView> {
  return save(ctx, {
    action: 'vitals.save_escalation',
    permission: 'escalation.set',
    patientId,
    version,
    change: ({ escalation: _, ...settings }) => ({ ...settings, caregiverOrder, ...(escalation && { escalation }) }),
  });
}

async function save(ctx: Ctx, { action, permission, patientId, version, change, tell }: Change): Promise<SettingsView> {
  return ctx.commit(action, { type: 'person', id: patientId, patientId }, async (tx) => {
    await requirePatient(ctx, tx, permission, patientId);
    const before = await tx.get(vitalSettings, patientId);
    if ((before?.version ?? 0) !== version) throw problem('changed-meanwhile', { current: await readSettings(tx, patientId, ctx.now()) });
    const empty: VitalSettings = { id: patientId, limits: {}, caregiverOrder: [], version: 1 };
    const saved = change(before === null ? empty : { ...before, version: before.version + 1 });
    const shown = await readSettings(tx, patientId, ctx.now(), saved);
    await tell?.(tx, saved);
    tx.put(vitalSettings, saved);
    return shown;
  });
}

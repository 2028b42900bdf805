import { readIdentifier } from '@/domain/accounts/identifier';
import { normaliseAbha } from '@/domain/people/abha';
import { EMERGENCY_LOOKS_A_DAY_MAX, EMERGENCY_MINUTES, type EmergencyAccess, type EmergencyBody } from '@/domain/records/emergency';
import { problem } from '@/domain/shared/problem';
import { addMinutes } from '@/domain/shared/time';
import { findActiveRole, findAdminIds } from '@/server/accounts/require-active-admin';
import { findHelperIds } from '@/server/family/find-links';
import { notify } from '@/server/notifications/notify';
import { findNames } from '@/server/people/find-names';
import { findBookableDoctor } from '@/server/people/get-bookable-doctor';
import { findPatientByAbha } from '@/server/people/find-patient-profile';
import { caller, type Ctx } from '@/server/platform/ctx';
import type { Tx } from '@/server/platform/store/port';
import { emergencyAccesses } from './collections';

const DAY_MINUTES = 24 * 60;
const DAY_SECONDS = DAY_MINUTES * 60;

/**
 * Opens a patient's chart for an hour to a verified doctor who has no visit with them. The patient, those who help with their records
 * and the admins are told in the same commit. A look for a number that no patient has is kept as well and counts, so that numbers
 * cannot be tried out. Throws `not-verified`, `too-many-requests` after five looks in 24 hours, and `not-found`.
 */
export async function openInEmergency(ctx: Ctx, { identifier, kind, reason }: EmergencyBody): Promise<Required<EmergencyAccess>> {
  const { userId: doctorId } = caller(ctx);
  const named = await findNamed(ctx, identifier);
  const id = ctx.newId('emg');
  const opened = await ctx.commit(
    'chart.break_glass',
    (access: EmergencyAccess) => {
      const { patientId } = access;
      return patientId === undefined ? { type: 'emergency_access', id } : { type: 'patient', id: patientId, patientId };
    },
    async (tx) => {
      const now = ctx.now();
      if ((await findBookableDoctor(tx, doctorId)) === null) throw problem('not-verified');
      await requireLooksLeft(tx, doctorId, now);
      const isPatient = named !== null && (await findActiveRole(tx, named)) === 'patient';
      const access: EmergencyAccess = {
        ...{ id, doctorId, kind, reason, at: now, expiresAt: addMinutes(now, EMERGENCY_MINUTES) },
        ...(isPatient && { patientId: named }),
      };
      const tell = isPatient ? await prepareToTell(tx, ctx, { id, doctorId, patientId: named }) : null;
      tx.create(emergencyAccesses, access);
      tell?.();
      return access;
    },
  );
  const { patientId } = opened;
  if (patientId === undefined) throw problem('not-found');
  return { ...opened, patientId };
}

/** Whose telephone number or ABHA number it is. An e-mail address finds nobody: it stands on no card and in no purse. */
async function findNamed(ctx: Ctx, identifier: string): Promise<string | null> {
  const abha = normaliseAbha(identifier);
  if (abha !== null)
    return ctx.view('chart.find', { type: 'patient', id: 'by-abha', shared: true }, (reader) => findPatientByAbha(reader, abha));
  const known = readIdentifier(identifier);
  return known?.kind === 'phone' ? ctx.ports.identity.userIdOf(known.value) : null;
}

async function requireLooksLeft(tx: Tx, doctorId: string, now: string): Promise<void> {
  const looks = await tx.find(emergencyAccesses, {
    where: [['doctorId', '==', doctorId]],
    orderBy: [['at', 'desc']],
    limit: EMERGENCY_LOOKS_A_DAY_MAX,
  });
  const oldest = looks[EMERGENCY_LOOKS_A_DAY_MAX - 1];
  if (oldest !== undefined && oldest.at > addMinutes(now, -DAY_MINUTES)) throw problem('too-many-requests', { retryAfter: DAY_SECONDS });
}

type Look = { id: string; doctorId: string; patientId: string };

async function prepareToTell(tx: Tx, ctx: Ctx, { id, doctorId, patientId }: Look): Promise<() => void> {
  const names = await findNames(tx, [patientId, doctorId]);
  const helpers = await findHelperIds(tx, patientId, 'records', ctx.now());
  const admins = await findAdminIds(tx);
  const data = { patientId, patientName: names.get(patientId) ?? '', doctorId, doctorName: names.get(doctorId) ?? '' };
  return () => {
    notify(tx, ctx, { kind: 'chart-opened', cause: id, recipients: [patientId, ...helpers], data });
    notify(tx, ctx, { kind: 'chart-opened-review', cause: id, recipients: admins, data });
  };
}

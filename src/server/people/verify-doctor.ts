import { DoctorToVerify, type VerifyBody } from '@/domain/people/api';
import type { DoctorProfile } from '@/domain/people/doctor-profile';
import { councilName } from '@/domain/people/medical-council';
import { requireAllowed } from '@/domain/permissions';
import { problem } from '@/domain/shared/problem';
import { noteDeparture } from '@/server/appointments/note-departure';
import { notify } from '@/server/notifications/notify';
import { caller, type Ctx } from '@/server/platform/ctx';
import { accounts } from '@/server/platform/identity/collections';
import type { Reader } from '@/server/platform/store/port';
import { doctorProfiles } from './collections';
import { putDoctor } from './put-doctor';
import { requireActiveAdmin } from '@/server/accounts/require-active-admin';

/**
 * Approves or rejects a doctor; another decision can reverse it. The account becomes verified, and the doctor searchable, in
 * the same commit; the coming appointments of one who is rejected are cancelled after it. Throws `not-found` for an account without a doctor's profile, and `changed-meanwhile`.
 */
export async function verifyDoctor(ctx: Ctx, doctorId: string, { decision, note, version }: VerifyBody): Promise<DoctorToVerify> {
  requireAllowed('doctors.verify', caller(ctx), {});
  const action = decision === 'approved' ? 'doctor.approve' : 'doctor.reject';
  const verified = await ctx.commit(action, { type: 'doctor_profile', id: doctorId }, async (tx) => {
    await requireActiveAdmin(ctx, tx);
    const before = await tx.get(doctorProfiles, doctorId);
    const account = await tx.get(accounts, doctorId);
    if (before === null || account === null) throw problem('not-found');
    if (version !== undefined && version !== before.version) throw problem('changed-meanwhile', { current: toVerify(before) });
    const profile: DoctorProfile = {
      ...before,
      verification: decision,
      verifiedBy: caller(ctx).userId,
      verifiedAt: ctx.now(),
      verificationNote: note,
      version: before.version + 1,
      updatedAt: ctx.now(),
    };
    ctx.ports.identity.noteChange(tx, doctorId);
    if (decision === 'rejected') noteDeparture(tx, ctx, { id: doctorId, role: 'doctor' });
    const kind = decision === 'approved' ? 'doctor-approved' : 'doctor-rejected';
    notify(tx, ctx, { kind, cause: `${doctorId}@${profile.version}`, recipients: [doctorId], data: {} });
    return toVerify(putDoctor(tx, before, { profile, account }));
  });
  await ctx.ports.identity.settle(doctorId);
  return verified;
}

/** A doctor's profile as the admin sees it for verification. */
export function toVerify(doctor: DoctorProfile): DoctorToVerify {
  return DoctorToVerify.parse({ ...doctor, councilName: councilName(doctor.council) });
}

/** When the decision on a doctor was made; undefined before it or where there is no doctor. */
export async function findVerifiedAt(reader: Reader, userId: string): Promise<string | undefined> {
  return (await reader.get(doctorProfiles, userId))?.verifiedAt;
}

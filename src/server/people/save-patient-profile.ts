import type { MyProfile } from '@/domain/people/api';
import { requireAllowed } from '@/domain/permissions';
import type { PatientProfileEdit } from '@/domain/people/patient-profile';
import { isBirthDate } from '@/domain/people/person';
import { CLINIC_TIME_ZONE } from '@/domain/shared/clock-text';
import { problem } from '@/domain/shared/problem';
import { localDateOf } from '@/domain/shared/time';
import { caller, type Ctx } from '@/server/platform/ctx';
import { accounts } from '@/server/platform/identity/collections';
import { patientProfiles } from './collections';
import { accountNamed, myProfile, nextProfile } from './next-profile';
import { requireOwnAccount } from '@/server/accounts/require-own-account';

/** Saves a patient's profile. Throws `bad-request` for a birth date in the future, and `changed-meanwhile`. */
export async function savePatientProfile(ctx: Ctx, edit: PatientProfileEdit): Promise<MyProfile> {
  const { userId } = caller(ctx);
  requireAllowed('patient-profile.change', caller(ctx), { patientId: userId });
  if (edit.bornOn !== undefined && !isBirthDate(edit.bornOn, localDateOf(ctx.now(), CLINIC_TIME_ZONE))) {
    throw problem('bad-request', { errors: [{ at: 'bornOn', code: 'in-future' }] });
  }
  return ctx.commit('patient_profile.save', { type: 'patient_profile', id: userId, patientId: userId }, async (tx) => {
    const account = await requireOwnAccount(ctx, tx);
    const profile = nextProfile(account, await tx.get(patientProfiles, userId), edit, ctx.now());
    tx.put(patientProfiles, profile);
    tx.put(accounts, accountNamed(account, edit.name));
    return myProfile(account, profile);
  });
}

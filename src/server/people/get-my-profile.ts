import type { MyProfile } from '@/domain/people/api';
import { requireAllowed } from '@/domain/permissions';
import type { Role } from '@/domain/shared/principal';
import { problem } from '@/domain/shared/problem';
import { findPharmacyProfile } from '@/server/pharmacies/find-own-pharmacies';
import { caller, type ReadCtx } from '@/server/platform/ctx';
import type { Reader } from '@/server/platform/store/port';
import { caregiverProfiles, doctorProfiles, patientProfiles } from './collections';
import { myProfile } from './next-profile';
import { requireOwnAccount } from '@/server/accounts/require-own-account';

/** The caller's own profile; version 0 before the first save. Throws `not-allowed` for an admin, who has none. */
export async function getMyProfile(ctx: ReadCtx): Promise<MyProfile> {
  const { userId, role } = caller(ctx);
  if (role === 'patient') requireAllowed('patient-profile.see', caller(ctx), { patientId: userId });
  else requireAllowed('profile.see', caller(ctx), { ownerId: userId });
  const account = await requireOwnAccount(ctx);
  const subject = { type: 'patient_profile', id: userId, patientId: userId };
  const saved =
    role === 'patient'
      ? await ctx.view('patient_profile.view', subject, (reader) => savedProfile(reader, role, userId))
      : await savedProfile(ctx.read, role, userId);
  return myProfile(account, saved);
}

async function savedProfile(reader: Reader, role: Role, userId: string): Promise<object | null> {
  switch (role) {
    case 'patient':
      return reader.get(patientProfiles, userId);
    case 'caregiver':
      return reader.get(caregiverProfiles, userId);
    case 'doctor':
      return reader.get(doctorProfiles, userId);
    case 'pharmacy':
      return findPharmacyProfile(reader, userId);
    case 'admin':
      throw problem('not-allowed');
  }
}

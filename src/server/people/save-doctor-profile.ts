import type { MyProfile } from '@/domain/people/api';
import { requireAllowed } from '@/domain/permissions';
import { needsNewVerification, type DoctorProfile, type DoctorProfileEdit } from '@/domain/people/doctor-profile';
import { ownTranslations } from '@/domain/people/doctor-texts';
import type { LocalNames } from '@/domain/shared/local-names';
import { ownOrganisationId, type Membership } from '@/domain/organisations/schema';
import { findOwnOrganisation } from '@/server/organisations/find-own-organisation';
import { findMemberships } from '@/server/organisations/find-memberships';
import { saveOwnOrganisation } from '@/server/organisations/save-own-organisation';
import { caller, type Ctx } from '@/server/platform/ctx';
import { doctorProfiles } from './collections';
import { accountNamed, myProfile, nextProfile } from './next-profile';
import { requireOwnAccount } from '@/server/accounts/require-own-account';
import { putDoctor } from './put-doctor';

/**
 * Saves a doctor's profile; the first save gives them an organisation: the clinic that added them, or a solo practice. A change
 * of verified facts requires a new verification, and so does any change by a rejected doctor. Throws `changed-meanwhile`.
 */
export async function saveDoctorProfile(ctx: Ctx, given: DoctorProfileEdit): Promise<MyProfile> {
  const edit = given.translations ? { ...given, translations: ownTranslations(given.name, given.translations) } : given;
  const { userId } = caller(ctx);
  requireAllowed('profile.change', caller(ctx), { ownerId: userId });
  return ctx.commit('doctor_profile.save', { type: 'doctor_profile', id: userId }, async (tx) => {
    const account = await requireOwnAccount(ctx, tx);
    const before = await tx.get(doctorProfiles, userId);
    const own = await findOwnOrganisation(tx, userId);
    const orgId = before?.orgId ?? clinicOf(await findMemberships(tx, userId)) ?? ownOrganisationId(userId);
    const next = {
      ...verificationAfter(before, edit),
      ...nextProfile(account, before, edit, ctx.now()),
      orgId,
      portraitId: before?.portraitId,
    };
    if (own !== null || orgId === ownOrganisationId(userId)) {
      const { clinicName: name, clinicAddress: address, position } = edit;
      saveOwnOrganisation(tx, own, { userId, role: 'doctor', name, address, position, at: ctx.now() });
    }
    const profile = putDoctor(tx, before, { profile: next, account: { ...accountNamed(account, edit.name), localNames: namesIn(edit) } });
    return myProfile(account, profile);
  });
}

function namesIn({ translations = {} }: DoctorProfileEdit): LocalNames {
  return { hi: translations.hi?.name, pa: translations.pa?.name };
}

/** A doctor who is a clinic's admin practises there as well. */
function clinicOf(memberships: readonly Membership[]): string | undefined {
  return memberships.find(({ role }) => role === 'doctor' || role === 'clinic_admin')?.orgId;
}

type Verified = Pick<DoctorProfile, 'verification' | 'verifiedBy' | 'verifiedAt' | 'verificationNote'>;

function verificationAfter(before: DoctorProfile | null, edit: DoctorProfileEdit): Verified {
  if (before === null) return { verification: 'pending' };
  const { verification, verifiedBy, verifiedAt, verificationNote } = before;
  if (verification === 'rejected' || needsNewVerification(before, edit)) return { verification: 'pending', verificationNote };
  return { verification, verifiedBy, verifiedAt, verificationNote };
}

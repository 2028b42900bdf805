import type { MyProfile } from '@/domain/people/api';
import { requireAllowed } from '@/domain/permissions';
import { ownOrganisationId } from '@/domain/organisations/schema';
import { requireOwnAccount } from '@/server/accounts/require-own-account';
import { findOwnOrganisation } from '@/server/organisations/find-own-organisation';
import { changeOrganisation, saveOwnOrganisation } from '@/server/organisations/save-own-organisation';
import { findOrganisation } from '@/server/organisations/find-organisation-names';
import { findOwnPharmacies } from '@/server/pharmacies/find-own-pharmacies';
import { refreshRows } from '@/server/pharmacies/refresh-rows';
import { nextPharmacy, organisationFacts, putPharmacy, type PharmacyEdit } from '@/server/pharmacies/write-pharmacy';
import { caller, type Ctx } from '@/server/platform/ctx';
import { accounts } from '@/server/platform/identity/collections';
import { accountNamed, myProfile } from './next-profile';

/**
 * Saves the pharmacy a person works in, which is their profile; the first save opens their own, with its organisation. Throws
 * `changed-meanwhile`.
 */
export async function savePharmacyProfile(ctx: Ctx, edit: PharmacyEdit): Promise<MyProfile> {
  const { userId } = caller(ctx);
  requireAllowed('profile.change', caller(ctx), { ownerId: userId });
  const saved = await ctx.commit('pharmacy_profile.save', { type: 'pharmacy_profile', id: userId }, async (tx) => {
    const account = await requireOwnAccount(ctx, tx);
    const [before = null] = await findOwnPharmacies(tx, userId);
    const id = before?.id ?? ownOrganisationId(userId);
    const organisation = before === null ? await findOwnOrganisation(tx, userId) : await findOrganisation(tx, id);
    const pharmacy = nextPharmacy(before, edit, { id, now: ctx.now() });
    const facts = organisationFacts(edit);
    if (before !== null && organisation !== null) changeOrganisation(tx, organisation, facts);
    else saveOwnOrganisation(tx, organisation, { userId, role: 'pharmacy', ...facts, at: ctx.now() });
    putPharmacy(tx, pharmacy);
    tx.put(accounts, accountNamed(account, edit.name));
    return { profile: myProfile(account, { ...pharmacy, id: userId, orgId: id }), pharmacyId: id };
  });
  await refreshRows(ctx, saved.pharmacyId);
  return saved.profile;
}

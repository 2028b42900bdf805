import type { MyProfile } from '@/domain/people/api';
import { requireAllowed } from '@/domain/permissions';
import type { PharmacyProfileEdit } from '@/domain/people/pharmacy-profile';
import { findOwnOrganisation } from '@/server/organisations/find-own-organisation';
import { saveOwnOrganisation } from '@/server/organisations/save-own-organisation';
import { caller, type Ctx } from '@/server/platform/ctx';
import { accounts } from '@/server/platform/identity/collections';
import { pharmacyProfiles } from './collections';
import { accountNamed, myProfile, nextProfile } from './next-profile';
import { requireOwnAccount } from '@/server/accounts/require-own-account';

/** Saves a pharmacy's profile; the first save creates its organisation. Throws `changed-meanwhile`. */
export async function savePharmacyProfile(ctx: Ctx, edit: PharmacyProfileEdit): Promise<MyProfile> {
  const { userId } = caller(ctx);
  requireAllowed('profile.change', caller(ctx), { ownerId: userId });
  return ctx.commit('pharmacy_profile.save', { type: 'pharmacy_profile', id: userId }, async (tx) => {
    const account = await requireOwnAccount(ctx, tx);
    const before = await tx.get(pharmacyProfiles, userId);
    const own = await findOwnOrganisation(tx, userId);
    const next = nextProfile(account, before, edit, ctx.now());
    const { name, address, position } = edit;
    const { id: orgId } = saveOwnOrganisation(tx, own, { userId, role: 'pharmacy', name, address, position, at: ctx.now() });
    const profile = { ...next, orgId };
    tx.put(pharmacyProfiles, profile);
    tx.put(accounts, accountNamed(account, name));
    return myProfile(account, profile);
  });
}

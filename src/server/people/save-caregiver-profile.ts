import type { MyProfile } from '@/domain/people/api';
import { requireAllowed } from '@/domain/permissions';
import type { CaregiverProfileEdit } from '@/domain/people/caregiver-profile';
import { caller, type Ctx } from '@/server/platform/ctx';
import { accounts } from '@/server/platform/identity/collections';
import { caregiverProfiles } from './collections';
import { accountNamed, myProfile, nextProfile } from './next-profile';
import { requireOwnAccount } from '@/server/accounts/require-own-account';

/** Saves a caregiver's profile. Throws `changed-meanwhile`. */
export async function saveCaregiverProfile(ctx: Ctx, edit: CaregiverProfileEdit): Promise<MyProfile> {
  const { userId } = caller(ctx);
  requireAllowed('profile.change', caller(ctx), { ownerId: userId });
  return ctx.commit('caregiver_profile.save', { type: 'caregiver_profile', id: userId }, async (tx) => {
    const account = await requireOwnAccount(ctx, tx);
    const profile = nextProfile(account, await tx.get(caregiverProfiles, userId), edit, ctx.now());
    tx.put(caregiverProfiles, profile);
    tx.put(accounts, accountNamed(account, edit.name));
    return myProfile(account, profile);
  });
}

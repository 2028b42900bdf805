import type { Account } from '@/domain/accounts/schema';
import { problem } from '@/domain/shared/problem';
import type { Ctx } from '@/server/platform/ctx';
import { accounts } from '@/server/platform/identity/collections';
import { findPharmacyProfile } from '@/server/pharmacies/find-own-pharmacies';
import type { Tx } from '@/server/platform/store/port';
import { caregiverProfiles, doctorProfiles, patientProfiles } from './collections';

/**
 * Makes an account an admin's; only for the operator's command line, no endpoint calls it. The person's sessions end. Throws
 * `not-found`, `not-allowed` for a suspended account, and `wrong-state` for an admin account or one with a profile: an admin is
 * not a patient or doctor and would lose access to that profile.
 */
export async function makeAdmin(ctx: Ctx, userId: string): Promise<Account> {
  const made = await ctx.commit('account.make_admin', { type: 'account', id: userId }, async (tx) => {
    const account = await tx.get(accounts, userId);
    if (account === null) throw problem('not-found');
    if (account.status !== 'active') throw problem('not-allowed');
    if (account.role === 'admin' || (await hasProfile(tx, userId))) throw problem('wrong-state');
    const next: Account = { ...account, role: 'admin', verified: true, version: account.version + 1 };
    tx.put(accounts, next);
    ctx.ports.identity.noteChange(tx, userId);
    return next;
  });
  await ctx.ports.identity.endSessionsOf(userId);
  return made;
}

async function hasProfile(tx: Tx, userId: string): Promise<boolean> {
  const profiles = await Promise.all([
    tx.get(patientProfiles, userId),
    tx.get(caregiverProfiles, userId),
    tx.get(doctorProfiles, userId),
    findPharmacyProfile(tx, userId),
  ]);
  return profiles.some((profile) => profile !== null);
}

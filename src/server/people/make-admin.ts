import type { Account } from '@/domain/accounts/schema';
import { problem } from '@/domain/shared/problem';
import type { Ctx } from '@/server/platform/ctx';
import { accounts } from '@/server/platform/identity/collections';
import type { Tx } from '@/server/platform/store/port';
import { caregiverProfiles, doctorProfiles, patientProfiles, pharmacyProfiles } from './collections';

/**
 * Makes an account an admin's, for whoever runs the installation: no endpoint leads here. The person's sessions end. Throws
 * `not-found`, `not-allowed` for a suspended account, and `wrong-state` for one that is an admin's already or has a profile:
 * an admin is nobody's patient and nobody's doctor, and would lose the way to what is theirs.
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
    tx.get(pharmacyProfiles, userId),
  ]);
  return profiles.some((profile) => profile !== null);
}

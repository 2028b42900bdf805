import { AdminUser, type StatusBody } from '@/domain/accounts/api';
import type { Account } from '@/domain/accounts/schema';
import { problem } from '@/domain/shared/problem';
import { caller, type Ctx } from '@/server/platform/ctx';
import { accounts, sessions } from '@/server/platform/identity/collections';
import { doctorProfiles } from './collections';
import { putDoctor } from './put-doctor';
import { requireActiveAdmin } from '@/server/accounts/require-active-admin';

/** As many as fit one commit. Nobody has more; were it so, those left are dead all the same while the account is suspended. */
const SESSIONS_ENDED_MAX = 400;

/**
 * Suspends an account or restores it. The account's sessions end in the same commit: suspended, because no request after it
 * may pass; restored, because what was opened while somebody was being suspended must not come back to life. A suspended
 * doctor leaves the search with it. Throws `not-allowed` for the admin's own account, `not-found`, and `changed-meanwhile`.
 */
export async function setStatus(ctx: Ctx, userId: string, { status, reason, version }: StatusBody): Promise<AdminUser> {
  if (userId === caller(ctx).userId) throw problem('not-allowed');
  const action = status === 'suspended' ? 'account.suspend' : 'account.restore';
  const changed = await ctx.commit(action, { type: 'account', id: userId }, async (tx) => {
    await requireActiveAdmin(ctx, tx);
    const account = await tx.get(accounts, userId);
    if (account === null) throw problem('not-found');
    if (version !== undefined && version !== account.version) {
      throw problem('changed-meanwhile', { current: AdminUser.parse(account) });
    }
    const doctor = await tx.get(doctorProfiles, userId);
    const open = await tx.find(sessions, {
      where: [['userId', '==', userId]],
      orderBy: [['createdAt', 'desc']],
      limit: SESSIONS_ENDED_MAX,
    });
    const next: Account = { ...account, status, statusReason: reason, version: account.version + 1 };
    if (doctor) putDoctor(ctx, tx, doctor, { profile: doctor, account: next });
    else tx.put(accounts, next);
    for (const { id } of open) tx.remove(sessions, id);
    ctx.ports.identity.noteChange(tx, userId);
    return AdminUser.parse(next);
  });
  // What a vendor knows of the person is ended by the vendor, after the account is known to be suspended.
  await ctx.ports.identity.endSessionsOf(userId);
  return changed;
}

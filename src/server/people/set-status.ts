import { AdminUser, type StatusBody } from '@/domain/accounts/admin-api';
import type { Account } from '@/domain/accounts/schema';
import { requireAllowed } from '@/domain/permissions';
import { problem } from '@/domain/shared/problem';
import { caller, type Ctx } from '@/server/platform/ctx';
import { noteDeparture } from '@/server/appointments/note-departure';
import { accounts, sessions } from '@/server/platform/identity/collections';
import type { Tx } from '@/server/platform/store/port';
import { doctorProfiles } from './collections';
import { putDoctor } from './put-doctor';
import { requireActiveAdmin } from '@/server/accounts/require-active-admin';

/**
 * The number that fits one commit. Nobody has more in practice; any left over are rejected all the same while the account is
 * suspended.
 */
const SESSIONS_ENDED_MAX = 400;

/**
 * Suspends an account or restores it. Its sessions end in the same commit: on suspension because no later request may pass; on
 * restoration because a session opened during the suspension must not become valid. A suspended doctor leaves the search in the
 * same commit, and coming appointments are cancelled after it. Throws `not-allowed` for the admin's own account, `not-found`, and `changed-meanwhile`.
 */
export async function setStatus(ctx: Ctx, userId: string, { status, reason, version }: StatusBody): Promise<AdminUser> {
  requireAllowed('users.manage', caller(ctx), {});
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
    if (doctor) putDoctor(tx, doctor, { profile: doctor, account: next });
    else tx.put(accounts, next);
    for (const { id } of open) tx.remove(sessions, id);
    if (status === 'suspended') noteDepartureOf(tx, ctx, account, doctor !== null);
    ctx.ports.identity.noteChange(tx, userId);
    return AdminUser.parse(next);
  });
  // The identity provider's own sessions are ended after the suspension has been committed.
  await ctx.ports.identity.endSessionsOf(userId);
  return changed;
}

/** Whoever has a doctor's profile may have appointments as a doctor, whatever the role is now. */
function noteDepartureOf(tx: Tx, ctx: Ctx, { id, role }: Account, isDoctor: boolean): void {
  if (isDoctor) noteDeparture(tx, ctx, { id, role: 'doctor' });
  else if (role === 'patient') noteDeparture(tx, ctx, { id, role });
}

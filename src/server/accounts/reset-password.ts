import type { accountApi } from '@/domain/accounts/api';
import type { Account } from '@/domain/accounts/schema';
import type { BodyOf } from '@/domain/shared/endpoint';
import { problem } from '@/domain/shared/problem';
import { notify } from '@/server/notifications/notify';
import type { Ctx } from '@/server/platform/ctx';
import type { ClientInfo } from '@/server/platform/identity/check-counted';
import type { Tx } from '@/server/platform/store/port';
import { requireVendor } from './require-vendor';

/**
 * Sends a link for a new password if the account exists; the reply does not reveal whether it does. Throws `not-found` without
 * an identity provider.
 */
export async function sendPasswordReset(ctx: Ctx, { identifier, locale }: BodyOf<typeof accountApi.sendPasswordReset>): Promise<void> {
  await requireVendor(ctx).sendPasswordReset(identifier, locale ?? null);
}

/** Sets a new password by a link's code, or by a code an admin handed over. */
export async function resetPassword(ctx: Ctx, body: BodyOf<typeof accountApi.resetPassword>, from: ClientInfo): Promise<void> {
  const { oobCode, identifier = '', code = '', newPassword } = body;
  return oobCode === undefined
    ? resetByHandedCode(ctx, { identifier, code, newPassword }, from)
    : resetByLink(ctx, { oobCode, newPassword });
}

/**
 * The end of every session is recorded first: whatever fails afterwards, no session outlives the old password. Throws
 * `link-expired`, and `weak-password` while the link is still valid.
 */
async function resetByLink(ctx: Ctx, { oobCode, newPassword }: { oobCode: string; newPassword: string }): Promise<void> {
  const vendor = requireVendor(ctx);
  const account = await vendor.checkReset(oobCode, newPassword);
  await ctx.commit('account.reset_password', { type: 'account', id: account.id }, async (tx) => {
    await vendor.noteReset(tx, account);
    noteChange(tx, ctx, account);
  });
  await vendor.resetPassword(account, oobCode, newPassword);
}

type HandedCode = { identifier: string; code: string; newPassword: string };

/**
 * Guesses count like wrong passwords. Throws `bad-request` at `code`, alike for a wrong code and an unknown account,
 * `too-many-requests`, and only after a right code `weak-password`, which leaves it valid.
 */
async function resetByHandedCode(ctx: Ctx, { identifier, code, newPassword }: HandedCode, { address, device }: ClientInfo): Promise<void> {
  const { failedAttempts, knownDevices, identity } = ctx.ports;
  const { resetCodes } = identity;
  if (resetCodes === null) throw problem('not-found');
  const counted = failedAttempts.countersOf(identifier, { address, deviceId: knownDevices.find(device, identifier) });
  await failedAttempts.runSerially(counted, async () => {
    await failedAttempts.requireNoWait(counted);
    const account = await resetCodes.check(identifier, code);
    if (account === null) {
      await failedAttempts.recordFailure(counted);
      throw problem('bad-request', { errors: [{ at: 'code', code: 'wrong-reset-code' }] });
    }
    const write = await resetCodes.use(account, code, newPassword);
    await ctx.commit('account.reset_password', { type: 'account', id: account.id }, async (tx) => {
      await write(tx);
      noteChange(tx, ctx, account);
    });
    await failedAttempts.clear(counted);
  });
}

function noteChange(tx: Tx, ctx: Ctx, { id }: Account): void {
  const at = ctx.now();
  notify(tx, ctx, { kind: 'account-password-changed', cause: `${id} ${at}`, recipients: [id], data: { at } });
}

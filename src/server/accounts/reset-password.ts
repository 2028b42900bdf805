import type { accountApi } from '@/domain/accounts/api';
import { readIdentifier } from '@/domain/accounts/identifier';
import type { Account } from '@/domain/accounts/schema';
import type { BodyOf } from '@/domain/shared/endpoint';
import { problem } from '@/domain/shared/problem';
import { notify } from '@/server/notifications/notify';
import type { Ctx } from '@/server/platform/ctx';
import type { Write } from '@/server/platform/identity/port';
import type { ClientInfo } from '@/server/platform/identity/check-counted';
import type { Tx } from '@/server/platform/store/port';
import { requireVendor } from './require-vendor';

/** Sets a new password by a link's code, or by a code that was sent or handed over. */
export async function resetPassword(ctx: Ctx, body: BodyOf<typeof accountApi.resetPassword>, from: ClientInfo): Promise<void> {
  const { oobCode, identifier = '', code = '', newPassword } = body;
  return oobCode === undefined
    ? resetByTypedCode(ctx, { identifier, code, newPassword }, from)
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
    notePasswordChange(tx, ctx, account);
  });
  await vendor.resetPassword(account, oobCode, newPassword);
}

type TypedCode = { identifier: string; code: string; newPassword: string };

/**
 * Guesses count like wrong passwords. Throws `bad-request` at `code`, alike for a wrong code and an unknown account,
 * `too-many-requests`, and only after a right code `weak-password`, which leaves it valid.
 */
async function resetByTypedCode(ctx: Ctx, { identifier, code, newPassword }: TypedCode, { address, device }: ClientInfo): Promise<void> {
  const { failedAttempts, knownDevices, identity } = ctx.ports;
  const counted = failedAttempts.countersOf(identifier, { address, deviceId: knownDevices.find(device, identifier) });
  await failedAttempts.runSerially(counted, async () => {
    await failedAttempts.requireNoWait(counted);
    const right = (await findBySentCode(ctx, identifier, code)) ?? (await findByHandedCode(ctx, identifier, code));
    if (right === null) {
      await failedAttempts.recordFailure(counted);
      throw problem('bad-request', { errors: [{ at: 'code', code: 'wrong-reset-code' }] });
    }
    const { account, spend } = right;
    const { read, finish } = await identity.setPassword(account, newPassword);
    await ctx.commit('account.reset_password', { type: 'account', id: account.id }, async (tx) => {
      const writes = [...(await spend(tx)), await read(tx)];
      for (const write of writes) write();
      notePasswordChange(tx, ctx, account);
    });
    await finish();
    await failedAttempts.clear(counted);
  });
}

type RightCode = { account: Account; spend: (tx: Tx) => Promise<Write[]> };

/** The account whose owner was sent this code; using it proves the address it was sent to. */
async function findBySentCode(ctx: Ctx, identifier: string, code: string): Promise<RightCode | null> {
  const { addressCodes, identity } = ctx.ports;
  const normal = readIdentifier(identifier);
  const kept = await addressCodes.check(addressCodes.resetId(normal?.value ?? ''), code);
  const account = kept && (await addressCodes.findHolder(ctx.read, kept.address.value))?.account;
  if (!account || account.status !== 'active' || kept === null) return null;
  const spend = async (tx: Tx) => {
    const writes = [await addressCodes.spend(tx, kept), await addressCodes.noteProven(tx, kept.address, account.id)];
    return [...writes, () => identity.noteChange(tx, account.id)];
  };
  return { account, spend };
}

async function findByHandedCode({ ports }: Ctx, identifier: string, code: string): Promise<RightCode | null> {
  const { resetCodes } = ports.identity;
  const account = (await resetCodes?.check(identifier, code)) ?? null;
  return account && resetCodes ? { account, spend: async (tx) => [await resetCodes.spend(tx, account.id, code)] } : null;
}

/** Tells the owner of an account, in the commit that changes its password. */
export function notePasswordChange(tx: Tx, ctx: Ctx, { id }: Account): void {
  const at = ctx.now();
  notify(tx, ctx, { kind: 'account-password-changed', cause: `${id} ${at}`, recipients: [id], data: { at } });
}

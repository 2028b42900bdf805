import type { accountApi } from '@/domain/accounts/api';
import { toUser, type User } from '@/domain/accounts/schema';
import type { BodyOf } from '@/domain/shared/endpoint';
import { problem } from '@/domain/shared/problem';
import type { Ctx } from '@/server/platform/ctx';
import { identifiers, type AddressCode, type WaitingAccount } from '@/server/platform/identity/collections';
import { isAlreadyExists } from '@/server/platform/store/port';

/**
 * Opens the account that waits for a code. Throws `bad-request` at `code` alike for a wrong code, one of an address that has an account,
 * and one that is used up or expired; and `already-registered` when an identifier was taken meanwhile, which the owner of the
 * address may know.
 */
export async function confirmRegistration(
  ctx: Ctx,
  { registrationId, code }: BodyOf<typeof accountApi.confirmRegistration>,
): Promise<{ user: User }> {
  const codes = ctx.ports.addressCodes;
  const { kept, waiting } = await requireRightCode(ctx, registrationId, code);
  if (waiting.claim !== undefined) throw wrongCode();
  const id = ctx.newId('usr');
  try {
    return await ctx.commit('account.register', { type: 'account', id }, async (tx) => {
      const spend = await codes.spend(tx, kept);
      spend();
      return { user: toUser(codes.openAccount(tx, { id, waiting, proven: kept.address })) };
    });
  } catch (error) {
    if (isAlreadyExists(error, identifiers)) throw problem('already-registered');
    throw error;
  }
}

/** What waits for a code that was typed. Throws `bad-request` at `code`. */
export async function requireRightCode(ctx: Ctx, id: string, code: string): Promise<{ kept: AddressCode; waiting: WaitingAccount }> {
  const kept = await ctx.ports.addressCodes.check(id, code);
  if (kept?.registration === undefined) throw wrongCode();
  return { kept, waiting: kept.registration };
}

export function wrongCode() {
  return problem('bad-request', { errors: [{ at: 'code', code: 'wrong-sent-code' }] });
}

import type { accountApi } from '@/domain/accounts/api';
import { toUser, type User } from '@/domain/accounts/schema';
import type { BodyOf } from '@/domain/shared/endpoint';
import { problem } from '@/domain/shared/problem';
import type { Ctx } from '@/server/platform/ctx';
import { identifiers } from '@/server/platform/identity/collections';
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
  const kept = await codes.check(registrationId, code);
  const registration = kept?.registration;
  if (kept === null || registration === undefined) throw problem('bad-request', { errors: [{ at: 'code', code: 'wrong-sent-code' }] });
  const id = ctx.newId('usr');
  try {
    return await ctx.commit('account.register', { type: 'account', id }, async (tx) => {
      const spend = await codes.spend(tx, kept);
      spend();
      return { user: toUser(codes.openAccount(tx, id, registration, kept.address)) };
    });
  } catch (error) {
    if (isAlreadyExists(error, identifiers)) throw problem('already-registered');
    throw error;
  }
}

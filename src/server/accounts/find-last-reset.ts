import { caller, type ReadCtx } from '@/server/platform/ctx';
import { accounts } from '@/server/platform/identity/collections';
import { requireOwnAccount } from './require-own-account';

/** The last code for a new password that was made for the caller, with the name of the admin; null when there was none lately. */
export async function findLastReset(ctx: ReadCtx): Promise<{ by: string; madeAt: string; usedAt: string | null } | null> {
  await requireOwnAccount(ctx);
  const last = (await ctx.ports.identity.resetCodes?.lastOf(caller(ctx).userId)) ?? null;
  if (last === null) return null;
  return { by: (await ctx.read.get(accounts, last.madeBy))?.name ?? '', madeAt: last.madeAt, usedAt: last.usedAt };
}

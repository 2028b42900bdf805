import { maskIdentifier } from '@/domain/accounts/identifier';
import type { ReadCtx } from '@/server/platform/ctx';
import { addressCodes } from '@/server/platform/identity/collections';

/** A registration that waits for its code, with its address masked; null for one that is over. */
export async function findWaitingRegistration(ctx: ReadCtx, id: string): Promise<{ address: string } | null> {
  if (!id.startsWith('reg_')) return null;
  const kept = await ctx.read.get(addressCodes, id);
  if (kept === null || kept.usedAt !== null || kept.expiresAt <= ctx.now()) return null;
  return { address: maskIdentifier(kept.address.value) };
}

import { problem } from '@/domain/shared/problem';
import { caller, type ReadCtx } from '@/server/platform/ctx';
import { accounts } from '@/server/platform/identity/collections';
import type { Reader } from '@/server/platform/store/port';

/**
 * Checks inside the commit that the acting admin is still one. Of two admins who suspend each other concurrently only one
 * succeeds, so an active admin always remains. Throws `sign-in-needed`.
 */
export async function requireActiveAdmin(ctx: ReadCtx, reader: Reader): Promise<void> {
  const admin = await reader.get(accounts, caller(ctx).userId);
  if (admin?.status !== 'active' || admin.role !== 'admin') throw problem('sign-in-needed');
}

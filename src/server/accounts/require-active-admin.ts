import type { Role } from '@/domain/shared/principal';
import { problem } from '@/domain/shared/problem';
import { caller, type ReadCtx } from '@/server/platform/ctx';
import { accounts } from '@/server/platform/identity/collections';
import type { Reader } from '@/server/platform/store/port';

const ADMINS_MAX = 50;

/** The platform's admins who can be told something. */
export async function findAdminIds(reader: Reader): Promise<string[]> {
  const where = [['status', '==', 'active'] as const, ['role', '==', 'admin'] as const];
  return (await reader.find(accounts, { where, limit: ADMINS_MAX })).map(({ id }) => id);
}

/** The role of an account that can be used; null for any other and where there is none. */
export async function findActiveRole(reader: Reader, userId: string): Promise<Role | null> {
  const account = await reader.get(accounts, userId);
  return account?.status === 'active' ? account.role : null;
}

/**
 * Checks inside the commit that the acting admin is still one. Of two admins who suspend each other concurrently only one
 * succeeds, so an active admin always remains. Throws `sign-in-needed`.
 */
export async function requireActiveAdmin(ctx: ReadCtx, reader: Reader): Promise<void> {
  const admin = await reader.get(accounts, caller(ctx).userId);
  if (admin?.status !== 'active' || admin.role !== 'admin') throw problem('sign-in-needed');
}

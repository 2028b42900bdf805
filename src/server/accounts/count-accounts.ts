import { requireAllowed } from '@/domain/permissions';
import { secondsBetween } from '@/domain/shared/instant';
import { ROLES, type Role } from '@/domain/shared/principal';
import { caller, type ReadCtx } from '@/server/platform/ctx';
import { accounts } from '@/server/platform/identity/collections';

/** Firestore bills a read for every thousand accounts counted, so they are counted this seldom in a process. */
const COUNTED_SECONDS_MAX = 600;

type Counted = { at: string; byRole: { role: Role; count: number }[] };

/** How many accounts each role has, up to ten minutes old. */
export async function countAccounts(ctx: ReadCtx): Promise<Counted> {
  requireAllowed('users.see', caller(ctx), {});
  const kept = ctx.ports.memory.of<{ last: Counted | null }>('accounts.counted', () => ({ last: null }));
  const { last } = kept;
  if (last !== null && Math.abs(secondsBetween(last.at, ctx.now())) < COUNTED_SECONDS_MAX) return last;
  const byRole = await Promise.all(
    ROLES.map(async (role) => ({ role, count: await ctx.read.count(accounts, { where: [['role', '==', role]] }) })),
  );
  kept.last = { at: ctx.now(), byRole };
  return kept.last;
}

import { problem, isProblem } from '@/domain/shared/problem';
import type { Ctx } from '@/server/platform/ctx';
import { changeRequests } from './collections';
import { settleChanges } from './settle-changes';
import { changeSubject } from './to-change-request';

const BATCH = 100;

/** Ends the questions whose prescriptions are over, so that nobody is counted as waited for. Returns how many. */
export async function lapseChanges(ctx: Ctx): Promise<number> {
  const now = ctx.now();
  const due = await ctx.commitUnaudited(
    (tx) =>
      tx.find(changeRequests, {
        where: [
          ['state', '==', 'open'],
          ['expiresAt', '<=', now],
        ],
        orderBy: [['expiresAt', 'asc']],
        limit: BATCH,
      }),
    { clinical: [changeRequests] },
  );
  const done = await Promise.all(due.map(({ id }) => lapse(ctx, id)));
  return done.filter(Boolean).length;
}

/** False when it was settled meanwhile. */
async function lapse(ctx: Ctx, id: string): Promise<boolean> {
  try {
    await ctx.commit('prescription.lapse_change', changeSubject, async (tx) => {
      const request = await tx.get(changeRequests, id);
      if (request === null) throw problem('wrong-state');
      settleChanges(tx, ctx, 'lapse', [{ request, shopIds: [] }]);
      return request;
    });
    return true;
  } catch (error) {
    if (isProblem(error) && error.code === 'wrong-state') return false;
    throw error;
  }
}

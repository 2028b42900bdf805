import type { CheckTally } from '@/domain/triage/tally';
import type { ReadCtx } from '@/server/platform/ctx';
import { checkTallies } from './collections';

const DAYS_MAX = 31;

/** The last days on which checks were counted, the newest first. */
export async function listCheckTallies(ctx: ReadCtx): Promise<{ items: CheckTally[] }> {
  const found = await ctx.read.find(checkTallies, { orderBy: [['on', 'desc']], limit: DAYS_MAX });
  return { items: found.map(({ id: _, ...tally }) => tally) };
}

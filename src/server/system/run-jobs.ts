import type { Ctx } from '@/server/platform/ctx';
import { JOBS } from './jobs';

/** One tick: runs what is due and nobody else is running. */
export async function runJobs(ctx: Ctx): Promise<{ ran: string[] }> {
  return { ran: await ctx.ports.jobs.runDue(JOBS) };
}

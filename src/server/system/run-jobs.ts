import type { Ctx } from '@/server/platform/ctx';
import { JOBS } from './jobs';

/** One scheduler tick: runs the jobs that are due and not running elsewhere. */
export async function runJobs(ctx: Ctx): Promise<{ ran: string[] }> {
  return { ran: await ctx.ports.jobs.runDue(JOBS) };
}

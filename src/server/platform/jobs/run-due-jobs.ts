import 'server-only';
import { addSeconds } from '@/domain/shared/instant';
import { makeCtx } from '../ctx';
import type { Platform } from '../platform';
import { newId } from '../random';
import { jobLeases } from './collections';
import type { Job } from './port';

/** How long the lease of a crashed process blocks the job. */
export const LEASE_SECONDS = 300;
/** How far the clocks of two processes may be apart. */
const CLOCKS_APART_SECONDS = 60;

/**
 * Runs each job that is due and not running in another process: the lease is taken in a commit, so only one of two processes
 * gets it, and a crashed one's expires. A failed job is logged and retried when next due. Returns the names of those completed.
 */
export async function runDueJobs(platform: Platform, jobs: readonly Job[]): Promise<string[]> {
  const ran: string[] = [];
  for (const job of jobs) {
    const holder = newId('req');
    if (!(await acquireLease(platform, job, holder))) continue;
    const log = platform.log.child({ job: job.name, requestId: holder });
    try {
      const done = await job.run(makeCtx(platform, { principal: null, requestId: holder }));
      log.info({ done });
      ran.push(job.name);
    } catch (error) {
      log.error({ error: error instanceof Error ? error.name : 'unknown' });
    } finally {
      await releaseLease(platform, job, holder);
    }
  }
  return ran;
}

function acquireLease(platform: Platform, { name, everySeconds }: Job, holder: string): Promise<boolean> {
  return platform.store.commit(async (tx) => {
    const now = platform.clock();
    const lease = await tx.get(jobLeases, name);
    // One from a clock that was ahead would stop the job until the clock is there again.
    const isCredible = lease !== null && lease.begunAt <= addSeconds(now, CLOCKS_APART_SECONDS);
    if (isCredible && (lease.until > now || addSeconds(lease.begunAt, everySeconds) > now)) return false;
    tx.put(jobLeases, { id: name, holder, until: addSeconds(now, LEASE_SECONDS), begunAt: now });
    return true;
  });
}

async function releaseLease(platform: Platform, { name }: Job, holder: string): Promise<void> {
  await platform.store.commit(async (tx) => {
    const lease = await tx.get(jobLeases, name);
    if (lease?.holder === holder) tx.put(jobLeases, { ...lease, until: platform.clock() });
  });
}

import 'server-only';
import { closers, getPlatform } from '../platform';
import type { Job } from './port';

/** Word that the doctor is ready must not wait long; a job that is not due costs one read. */
const TICK_MS = 5_000;

/**
 * The embedded scheduler: an interval in the server process. On shutdown it ends before the store closes, after the running job
 * has finished. On Firebase many processes sleep between requests, so Cloud Scheduler calls instead.
 */
export function startJobLoop(jobs: readonly Job[]): void {
  // Opened now, so that the store is closed after the running job has ended and not before.
  const platform = getPlatform();
  if (platform.env.PLATFORM !== 'embedded') return;
  let underWay = Promise.resolve<unknown>(null);
  let isBusy = false;
  const tick = setInterval(() => {
    if (isBusy) return;
    isBusy = true;
    underWay = platform.jobs
      .runDue(jobs)
      .catch((error: unknown) => platform.log.error({ job: 'tick', error: error instanceof Error ? error.name : 'unknown' }))
      .finally(() => {
        isBusy = false;
      });
  }, TICK_MS);
  tick.unref();
  closers().push(async () => {
    clearInterval(tick);
    await underWay;
  });
}

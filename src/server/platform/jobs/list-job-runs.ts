import 'server-only';
import { secondsBetween } from '@/domain/shared/instant';
import type { Reader } from '../store/port';
import { jobLeases } from './collections';

type Scheduled = { name: string; everySeconds: number };
export type JobRun = Scheduled & { lastRunAt: string | null; isLate: boolean };

/** A job is late after this many of its intervals, and never before this many seconds: ticks come once a minute. */
const LATE_INTERVALS = 3;
const LATE_SECONDS_MIN = 300;

/** When each job last began, and whether that is too long ago. One document a job. */
export async function listJobRuns(reader: Reader, jobs: readonly Scheduled[], now: string): Promise<JobRun[]> {
  return Promise.all(
    jobs.map(async ({ name, everySeconds }) => {
      const lease = await reader.get(jobLeases, name);
      const lastRunAt = lease?.begunAt ?? null;
      const secondsMax = Math.max(LATE_SECONDS_MIN, LATE_INTERVALS * everySeconds);
      return { name, everySeconds, lastRunAt, isLate: lastRunAt !== null && secondsBetween(lastRunAt, now) > secondsMax };
    }),
  );
}

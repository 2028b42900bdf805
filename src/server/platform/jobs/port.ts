import type { Ctx } from '../ctx';
import type { JobRun } from './list-job-runs';

/** A background job. It may run at any time in any process; what it did before an interruption stays done. */
export type Job = {
  /** Kebab-case; the id of its lease. */
  name: string;
  everySeconds: number;
  /** Does what is due and returns how many documents it touched. */
  run: (ctx: Ctx) => Promise<number>;
};

export type Jobs = {
  /** Runs each job that is due and not running in another process; returns the names of those completed. */
  runDue: (jobs: readonly Job[]) => Promise<string[]>;
  /** When each job last began, and whether that is too long ago; one document a job. */
  listRuns: (jobs: readonly Job[]) => Promise<JobRun[]>;
};

import type { Ctx } from '../ctx';

/** Work nobody asks for. It may be run at any time and by any process; what it did before it was cut short stays done. */
export type Job = {
  /** Kebab-case; the id of its lease. */
  name: string;
  everySeconds: number;
  /** Does what is due and says how many documents it touched. */
  run: (ctx: Ctx) => Promise<number>;
};

export type Jobs = {
  /** Runs each job that is due and that no other process is running; returns the names of those run to their end. */
  runDue: (jobs: readonly Job[]) => Promise<string[]>;
};

import { didNotAnswer, isQuota, toPortError } from './failures';

/** How long the engine waits and how often it tries before it says `try later`. */
export type Patience = {
  /** For one read. */
  readMs: number;
  /** For a commit with all its runs. */
  commitMs: number;
  runsMax: number;
  /** The first wait between two runs; each further one may be twice as long, up to `waitMsMax`. */
  waitMs: number;
  waitMsMax: number;
  /** The first wait when a quota is used up: trying at once uses up more of it. */
  quotaWaitMs: number;
};

export const PATIENCE: Patience = { readMs: 10_000, commitMs: 20_000, runsMax: 12, waitMs: 15, waitMsMax: 1000, quotaWaitMs: 250 };

/** The answer, or a deadline failure: the library itself would wait for minutes. What comes too late is dropped. */
export async function within<R>(ms: number, asked: Promise<R>): Promise<R> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(didNotAnswer()), Math.max(0, ms));
  });
  try {
    return await Promise.race([asked, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** One read, within its time, its failures in the words of the port. */
export function answered(patience: Patience) {
  return async <R>(asked: Promise<R>): Promise<R> => {
    try {
      return await within(patience.readMs, asked);
    } catch (error) {
      throw toPortError(error);
    }
  };
}

/** Full jitter: those who met wait for different times, and do not meet again. */
export function pause(patience: Patience, run: number, error: unknown): Promise<void> {
  const first = isQuota(error) ? patience.quotaWaitMs : patience.waitMs;
  const ms = Math.random() * Math.min(patience.waitMsMax, first * 2 ** run);
  return new Promise((done) => setTimeout(done, ms));
}

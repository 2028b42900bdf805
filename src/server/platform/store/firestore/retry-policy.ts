import { didNotAnswer, isQuota, toPortError } from './failures';

/** How long the engine waits and how often it tries before it says `try later`. */
export type RetryPolicy = {
  /** For one read. */
  readMs: number;
  /** For a commit with all its runs. */
  commitMs: number;
  runsMax: number;
  /** The first wait between two runs; each further one may be twice as long, up to `waitMsMax`. */
  waitMs: number;
  waitMsMax: number;
  /** Runs and the first wait when a quota is used up: trying uses up more of it. */
  quotaRunsMax: number;
  quotaWaitMs: number;
};

/** Less than the fifteen seconds a browser waits for an answer. */
export const RETRY_POLICY: RetryPolicy = {
  readMs: 8000,
  commitMs: 12_000,
  runsMax: 12,
  waitMs: 15,
  waitMsMax: 1000,
  quotaRunsMax: 4,
  quotaWaitMs: 250,
};

/** How long closing waits for calls that were given up: a client that is closed under them never tells them. */
const LAST_MS = 10_000;
const CLOSE_MS = 2000;

/** The calls to Firestore that are under way, each with its time: the library itself would wait for minutes. */
export function calls(patience: RetryPolicy) {
  const open = new Set<Promise<unknown>>();

  async function within<R>(ms: number, asked: Promise<R>): Promise<R> {
    open.add(asked);
    const forget = () => open.delete(asked);
    asked.then(forget, forget);
    return raced(ms, asked);
  }

  return {
    patience,
    /** The answer, or a deadline failure; an answer that comes too late is dropped. */
    within,
    /** One read within its time, its failures in the words of the port. */
    async answered<R>(asked: Promise<R>): Promise<R> {
      try {
        return await within(patience.readMs, asked);
      } catch (error) {
        throw toPortError(error);
      }
    },
    /** Waits for what is under way, then closes; neither for ever. */
    async closed(close: () => Promise<void>): Promise<void> {
      await raced(LAST_MS, Promise.allSettled(open)).catch(() => undefined);
      await raced(CLOSE_MS, close()).catch(() => undefined);
    },
  };
}

export type Calls = ReturnType<typeof calls>;

/** Full jitter: those who met wait for different times, and do not meet again. */
export function pause({ waitMs, waitMsMax, quotaWaitMs }: RetryPolicy, run: number, error: unknown): Promise<void> {
  const first = isQuota(error) ? quotaWaitMs : waitMs;
  const ms = Math.random() * Math.min(waitMsMax, first * 2 ** run);
  return new Promise((done) => setTimeout(done, ms));
}

async function raced<R>(ms: number, asked: Promise<R>): Promise<R> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(didNotAnswer()), Math.max(0, ms));
  });
  return Promise.race([asked, late]).finally(() => clearTimeout(timer));
}

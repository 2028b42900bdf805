import { didNotAnswer, isQuota, toPortError } from './failures';

/** How long the engine waits and how often it retries before it reports `try-later`. */
export type RetryPolicy = {
  /** For one read. */
  readMs: number;
  /** For a commit with all its attempts. */
  commitMs: number;
  runsMax: number;
  /** The first delay between two attempts; it may double each time, up to `waitMsMax`. */
  waitMs: number;
  waitMsMax: number;
  /** Attempts and first delay after a quota error: each attempt uses up more of the quota. */
  quotaRunsMax: number;
  quotaWaitMs: number;
};

/** Less than the fifteen seconds a browser waits for a reply. */
export const RETRY_POLICY: RetryPolicy = {
  readMs: 8000,
  commitMs: 12_000,
  runsMax: 12,
  waitMs: 15,
  waitMsMax: 1000,
  quotaRunsMax: 4,
  quotaWaitMs: 250,
};

/** How long closing waits for abandoned calls: a client closed under them never settles them. */
const LAST_MS = 10_000;
const CLOSE_MS = 2000;

/** Tracks the pending Firestore calls, each with a deadline: the library itself would wait for minutes. */
export function calls(policy: RetryPolicy) {
  const open = new Set<Promise<unknown>>();

  async function within<R>(ms: number, call: Promise<R>): Promise<R> {
    open.add(call);
    const forget = () => open.delete(call);
    call.then(forget, forget);
    return withRetry(ms, call);
  }

  return {
    policy,
    /** The result, or a deadline failure; a late result is dropped. */
    within,
    /** One read with its deadline, its failures as the port's errors. */
    async answered<R>(call: Promise<R>): Promise<R> {
      try {
        return await within(policy.readMs, call);
      } catch (error) {
        throw toPortError(error);
      }
    },
    /** Waits for pending calls, then closes; both with a time limit. */
    async closed(close: () => Promise<void>): Promise<void> {
      await withRetry(LAST_MS, Promise.allSettled(open)).catch(() => undefined);
      await withRetry(CLOSE_MS, close()).catch(() => undefined);
    },
  };
}

export type Calls = ReturnType<typeof calls>;

/** Full jitter, so that conflicting commits wait for different times and do not collide again. */
export function pause({ waitMs, waitMsMax, quotaWaitMs }: RetryPolicy, run: number, error: unknown): Promise<void> {
  const first = isQuota(error) ? quotaWaitMs : waitMs;
  const ms = Math.random() * Math.min(waitMsMax, first * 2 ** run);
  return new Promise((done) => setTimeout(done, ms));
}

async function withRetry<R>(ms: number, call: Promise<R>): Promise<R> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(didNotAnswer()), Math.max(0, ms));
  });
  return Promise.race([call, late]).finally(() => clearTimeout(timer));
}

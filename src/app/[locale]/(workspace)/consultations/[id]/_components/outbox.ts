import { isRetryableError } from '@/ui/api';

const PAUSE_MS_MAX = 4_000;

export type Outbox<T> = {
  push: (item: T) => void;
  /** The connection is back: retry now. */
  flushNow: () => void;
  stop: () => void;
};

/**
 * Sends items one after another, in order, and retries while offline: signals are meaningless out of order. A rejected item is
 * dropped.
 */
export function outbox<T>(send: (item: T) => Promise<unknown>): Outbox<T> {
  const queued: T[] = [];
  let isRunning = false;
  let isOver = false;
  let wake: () => void = () => undefined;

  const run = async () => {
    isRunning = true;
    let tries = 0;
    for (let item = queued[0]; item !== undefined && !isOver; item = queued[0]) {
      try {
        await send(item);
        queued.shift();
        tries = 0;
      } catch (error) {
        if (!isRetryableError(error)) queued.shift();
        else await pause(Math.min(250 * 2 ** tries++, PAUSE_MS_MAX));
      }
    }
    isRunning = false;
  };
  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  return {
    push(item) {
      queued.push(item);
      if (!isRunning && !isOver) void run();
    },
    flushNow: () => wake(),
    stop() {
      isOver = true;
      wake();
    },
  };
}

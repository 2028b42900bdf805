import { isProblem } from '@/domain/shared/problem';
import { NetworkError } from '@/ui/api';

const PAUSE_MS_MAX = 4_000;

export type Outbox<T> = {
  push: (item: T) => void;
  /** The line is back: try now. */
  hurry: () => void;
  stop: () => void;
};

/**
 * Sends one thing after another, in order, and goes on trying for as long as the line is gone: what one browser says to the
 * other makes no sense out of order. A refusal drops that thing alone.
 */
export function outbox<T>(send: (item: T) => Promise<unknown>): Outbox<T> {
  const waiting: T[] = [];
  let isRunning = false;
  let isOver = false;
  let wake: () => void = () => undefined;

  const run = async () => {
    isRunning = true;
    let tries = 0;
    for (let item = waiting[0]; item !== undefined && !isOver; item = waiting[0]) {
      try {
        await send(item);
        waiting.shift();
        tries = 0;
      } catch (error) {
        if (!isPassing(error)) waiting.shift();
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
      waiting.push(item);
      if (!isRunning && !isOver) void run();
    },
    hurry: () => wake(),
    stop() {
      isOver = true;
      wake();
    },
  };
}

function isPassing(error: unknown): boolean {
  return error instanceof NetworkError || (isProblem(error) && ['try-later', 'our-fault', 'too-many-requests'].includes(error.code));
}

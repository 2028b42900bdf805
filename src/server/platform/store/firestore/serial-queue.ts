import { keyedQueue } from '../../keyed-queue';

/**
 * A queue for commits that met contention. A hundred commits that lock and change one document block each other, and would
 * again after any delay; run one after the other they land at once. It works within this process; between processes only jitter
 * helps.
 */
export function serialQueue() {
  const enqueue = keyedQueue();
  return <R>(run: () => Promise<R>): Promise<R> => enqueue('', run);
}

export type Enqueue = ReturnType<typeof serialQueue>;
